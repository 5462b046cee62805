import { z } from 'zod';
import { findChannel } from '../cast.ts';
import type { Message } from '../model.ts';
import { toMessageFields } from './message-fields.ts';
import { type ApiMethod, failed, method } from './method.ts';

const PLACE = z.object({
  channel: z.string(),
  oldest: z.string().optional(),
  limit: z.coerce.number().default(100),
});

/** Outside of threads, newest first. */
const history = method(PLACE, ({ channel, oldest, limit }, state) => {
  if (findChannel(channel) === undefined) return failed('channel_not_found');
  const messages = state.messages
    .open(channel)
    .filter(({ threadTs, ts }) => threadTs === null && isSince(ts, oldest))
    .toReversed();
  return { ok: true, messages: messages.slice(0, limit).map(toTold) };
});

/** A message and what was said under it, oldest first. */
const replies = method(PLACE.extend({ ts: z.string() }), ({ channel, ts, oldest, limit }, state) => {
  if (findChannel(channel) === undefined) return failed('channel_not_found');
  const thread = state.messages
    .open(channel)
    .filter((message) => message.ts === ts || (message.threadTs === ts && isSince(message.ts, oldest)));
  if (thread.length === 0) return failed('thread_not_found');
  return { ok: true, messages: thread.slice(0, limit).map(toTold) };
});

function isSince(ts: string, oldest: string | undefined): boolean {
  return oldest === undefined || Number(ts) >= Number(oldest);
}

function toTold(message: Message) {
  return {
    ...toMessageFields(message),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
  };
}

export const HISTORY_METHODS: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
