import { z } from 'zod';
import { MESSAGE_BLOCKS, nameBlocks } from '../blocks.ts';
import { BOT } from '../cast.ts';
import type { Fields } from '../model.ts';
import { post } from '../post.ts';
import type { Origin } from '../response-urls.ts';
import type { WorkspaceState } from '../state.ts';
import { type ApiAnswer, failed } from './method.ts';

const RESPONSE = z.object({
  text: z.string().default(''),
  blocks: MESSAGE_BLOCKS.default([]),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/** What is posted to a response URL (docs.slack.dev/interactivity/handling-user-interaction). */
export function respond(id: string, body: Fields, state: WorkspaceState): ApiAnswer {
  const parsed = RESPONSE.safeParse(body);
  if (!parsed.success) {
    const isBlocks = parsed.error.issues.some(({ path }) => path[0] === 'blocks');
    return failed(isBlocks ? 'invalid_blocks' : 'invalid_payload');
  }
  const used = state.responseUrls.use(id);
  return used.ok ? say(parsed.data, used.origin, state) : failed(used.error);
}

/** What is said where something was done: to the person alone, or to everybody in the channel. */
function say(response: z.infer<typeof RESPONSE>, origin: Origin, state: WorkspaceState): ApiAnswer {
  const { text, response_type: kind, thread_ts: threadTs } = response;
  const original =
    origin.messageTs === null ? undefined : state.messages.find(origin.channel, origin.messageTs);
  if (response.delete_original) {
    if (original === undefined) return failed('no_original');
    state.messages.remove(original);
    return { ok: true };
  }
  if (text.trim() === '' && response.blocks.length === 0) return failed('no_text');
  const blocks = nameBlocks(response.blocks, state.ids);
  if (response.replace_original && original !== undefined) {
    state.messages.replace({ ...original, text, blocks });
    return { ok: true };
  }
  post(state, {
    channel: origin.channel,
    threadTs: threadTs ?? origin.threadTs,
    user: BOT.id,
    text,
    blocks,
    onlyFor: kind === 'in_channel' ? null : origin.person,
  });
  return { ok: true };
}

/** What an app says while it acknowledges a command: a text, or a message. */
export function sayAcknowledging(response: unknown, origin: Origin, state: WorkspaceState): void {
  const parsed = RESPONSE.safeParse(typeof response === 'string' ? { text: response } : response);
  if (parsed.success && (parsed.data.text !== '' || parsed.data.blocks.length > 0))
    say(parsed.data, origin, state);
}
