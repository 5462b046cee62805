import type { ChatMessage } from '../api/protocol.ts';

export interface Thread {
  readonly root: ChatMessage;
  readonly replies: readonly ChatMessage[];
}

/** The messages of a channel as threads, oldest first. A reply whose beginning is not there stands alone. */
export function threadsOf(messages: readonly ChatMessage[]): readonly Thread[] {
  const beginnings = new Map<string, { root: ChatMessage; replies: ChatMessage[] }>();
  for (const message of messages) {
    const known = message.threadTs === null ? undefined : beginnings.get(message.threadTs);
    if (known === undefined || message.ts === message.threadTs)
      beginnings.set(message.ts, { root: message, replies: [] });
    else known.replies.push(message);
  }
  return [...beginnings.values()];
}

/** Puts a message where it belongs by time; one that is there already is replaced. */
export function withMessage(messages: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const others = messages.filter((each) => each.ts !== message.ts);
  const at = others.findIndex((each) => each.ts > message.ts);
  return at === -1 ? [...others, message] : [...others.slice(0, at), message, ...others.slice(at)];
}

const TOGETHER_MS = 5 * 60_000;

/** Whether a message goes on from the one before, so that it needs no name of its own. */
export function continues(before: ChatMessage | undefined, message: ChatMessage): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    Date.parse(message.postedAt) - Date.parse(before.postedAt) < TOGETHER_MS
  );
}
