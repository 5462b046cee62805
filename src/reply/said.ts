import type { Outcome } from './acts.ts';
import { toReply } from './to-reply.ts';

export type Said = Outcome & { readonly kind: 'reply' };

/** To the person alone where nothing else is said. */
export function said(text: string, audience: 'all' | 'private' = 'private'): Said {
  return { kind: 'reply', audience, reply: toReply(text) };
}

/** An id of the store as a button carries it; -1, which is no id, for anything else. */
export function parseId(value: string): number {
  return /^\d{1,15}$/u.test(value) ? Number(value) : -1;
}
