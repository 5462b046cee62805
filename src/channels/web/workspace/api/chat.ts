import { z } from 'zod';
import { MESSAGE_BLOCKS, nameBlocks } from '../blocks.ts';
import { BOT, findPerson, findReadable } from '../cast.ts';
import { post } from '../post.ts';
import { findDestination, toMessageFields } from './message-fields.ts';
import { type ApiMethod, failed, json, method } from './method.ts';

/** Beyond this Slack refuses a text (docs.slack.dev/reference/methods/chat.postMessage). */
const LONGEST_TEXT = 40_000;

const CONTENT = {
  text: z.string().default(''),
  blocks: json(MESSAGE_BLOCKS).default([]),
};

const METADATA = z.object({ event_type: z.string(), event_payload: z.looseObject({}) });

const POSTING = z.object({
  channel: z.string(),
  thread_ts: z.string().optional(),
  metadata: json(METADATA).optional(),
  ...CONTENT,
});

function contentFault({ text, blocks }: { readonly text: string; readonly blocks: readonly unknown[] }) {
  if (text.trim() === '' && blocks.length === 0) return 'no_text';
  return text.length > LONGEST_TEXT ? 'msg_too_long' : null;
}

const postMessage = method(POSTING, (args, state) => {
  const channel = findDestination(args.channel);
  if (channel === undefined) return failed('channel_not_found');
  const fault = contentFault(args);
  if (fault !== null) return failed(fault);
  const message = post(state, {
    channel: channel.id,
    threadTs: args.thread_ts ?? null,
    user: BOT.id,
    text: args.text,
    blocks: nameBlocks(args.blocks, state.ids),
    metadata: args.metadata ?? null,
  });
  return { ok: true, channel: channel.id, ts: message.ts, message: toMessageFields(message) };
});

const postEphemeral = method(POSTING.extend({ user: z.string() }), (args, state) => {
  const channel = findDestination(args.channel);
  if (channel === undefined) return failed('channel_not_found');
  if (findPerson(args.user) === undefined || findReadable(channel.id, args.user) === undefined)
    return failed('user_not_in_channel');
  const fault = contentFault(args);
  if (fault !== null) return failed(fault);
  const { ts } = post(state, {
    channel: channel.id,
    threadTs: args.thread_ts ?? null,
    user: BOT.id,
    text: args.text,
    blocks: nameBlocks(args.blocks, state.ids),
    onlyFor: args.user,
  });
  return { ok: true, message_ts: ts };
});

const update = method(z.object({ channel: z.string(), ts: z.string(), ...CONTENT }), (args, state) => {
  const message = state.messages.find(args.channel, args.ts);
  // Ephemeral messages are changed by their response URL alone.
  if (message === undefined || message.onlyFor !== null) return failed('message_not_found');
  if (!message.fromBot) return failed('cant_update_message');
  const fault = contentFault(args);
  if (fault !== null) return failed(fault);
  const changed = { ...message, text: args.text, blocks: nameBlocks(args.blocks, state.ids) };
  state.messages.replace(changed);
  return { ok: true, channel: args.channel, ts: args.ts, text: args.text, message: toMessageFields(changed) };
});

const remove = method(z.object({ channel: z.string(), ts: z.string() }), ({ channel, ts }, state) => {
  const message = state.messages.find(channel, ts);
  if (message === undefined || message.onlyFor !== null) return failed('message_not_found');
  if (!message.fromBot) return failed('cant_delete_message');
  state.messages.remove(message);
  return { ok: true, channel, ts };
});

export const CHAT_METHODS: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
