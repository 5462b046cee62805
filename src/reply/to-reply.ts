import type { Act, Reply, ReplyPart } from './reply.ts';

/** A reply of a few parts, told by itself; a string is a text. */
export function toReply(...parts: readonly (ReplyPart | string)[]): Reply {
  return {
    title: null,
    understood: null,
    parts: parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part)),
    sources: [],
    footnotes: [],
    suggestions: [],
  };
}

/** A button without weight. */
export function toAct(label: string, act: string, value: string): Act {
  return { label, act, value, weight: 'usual' };
}

export function toMainAct(label: string, act: string, value: string): Act {
  return { label, act, value, weight: 'main' };
}

export function toGraveAct(label: string, act: string, value: string): Act {
  return { label, act, value, weight: 'grave' };
}
