import { z } from 'zod';
import { findChannel } from '../cast.ts';
import { threadName } from '../state.ts';
import { type ApiMethod, failed, json, method } from './method.ts';

const THREAD = { channel_id: z.string(), thread_ts: z.string() };

const setStatus = method(
  z.object({ ...THREAD, status: z.string() }),
  ({ channel_id: channel, thread_ts: threadTs, status }, { feed, statuses }) => {
    const place = findChannel(channel);
    if (place === undefined) return failed('channel_not_found');
    const name = threadName(channel, threadTs);
    if (status === '') statuses.delete(name);
    else statuses.set(name, { channel, threadTs, text: status });
    feed.emit({ type: 'status', channel, threadTs, status }, place.owner);
    return { ok: true };
  },
);

const setTitle = method(
  z.object({ ...THREAD, title: z.string().min(1) }),
  ({ channel_id: channel, thread_ts: threadTs, title }, { feed, titles }) => {
    const place = findChannel(channel);
    if (place === undefined) return failed('channel_not_found');
    titles.set(threadName(channel, threadTs), { channel, threadTs, text: title });
    feed.emit({ type: 'title', channel, threadTs, title }, place.owner);
    return { ok: true };
  },
);

const PROMPT = z.object({ title: z.string(), message: z.string() });

const setSuggestedPrompts = method(
  z.object({
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    title: z.string().default(''),
    prompts: json(z.array(PROMPT).max(4)),
  }),
  ({ channel_id: channel, title, prompts }, state) => {
    const place = findChannel(channel);
    if (place === undefined) return failed('channel_not_found');
    state.prompts.set(channel, { title, prompts });
    state.feed.emit({ type: 'prompts', channel, title, prompts }, place.owner);
    return { ok: true };
  },
);

export const THREAD_METHODS: Readonly<Record<string, ApiMethod>> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': setTitle,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};
