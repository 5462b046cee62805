import { toFileFields } from '../api/file-fields.ts';
import { BOT, findReadable } from '../cast.ts';
import { type ShownMessage, toShown } from '../feed.ts';
import { toShared } from '../files.ts';
import type { Channel, Fields, Message } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { post } from '../post.ts';
import type { Stage } from './act.ts';
import { eventBody } from './payloads.ts';
import { toSlackMarks } from './slack-marks.ts';

export interface Said {
  readonly person: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly text: string;
  /** Uploaded before. */
  readonly fileIds?: readonly string[];
}

/** A person writes a message. The app is told of it; resolves before it has answered. */
export async function say({ state, deliver }: Stage, said: Said): Promise<Outcome<ShownMessage>> {
  const channel = findReadable(said.channel, said.person);
  if (channel === undefined) return refused('unknown-channel');
  const { fileIds = [] } = said;
  const files = fileIds.map((id) => state.files.find(id)).filter((file) => file !== undefined);
  if (files.length < fileIds.length) return refused('unknown-file');
  if (said.text.trim() === '' && files.length === 0) return refused('empty-message');
  if (said.threadTs !== null && !isThread(state.messages.find(channel.id, said.threadTs), said.person))
    return refused('unknown-thread');
  const message = post(state, {
    channel: channel.id,
    threadTs: said.threadTs,
    user: said.person,
    text: toSlackMarks(said.text.trim()),
    files: files.map(toShared),
  });
  for (const event of eventsOf(message, channel, state.ids.next('m'))) {
    await deliver(eventBody(event, state));
  }
  return done(toShown(message));
}

/** Threads hang on messages that everybody of the channel sees. */
function isThread(root: Message | undefined, person: string): boolean {
  return root !== undefined && root.threadTs === null && (root.onlyFor === null || root.onlyFor === person);
}

/**
 * A mention in a channel is told twice: as a mention, and as a message (docs.slack.dev/reference/events/app_mention);
 * one beside files as a message alone (slackapi/bolt-python#925).
 */
function eventsOf(message: Message, channel: Channel, clientId: string): readonly Fields[] {
  const hasFiles = message.files.length > 0;
  const event = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    channel: channel.id,
    event_ts: message.ts,
    client_msg_id: clientId,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(hasFiles ? { subtype: 'file_share', files: message.files.map(toFileFields) } : {}),
  };
  if (channel.kind === 'direct') return [{ ...event, type: 'message', channel_type: 'im' }];
  const asMessage = { ...event, type: 'message', channel_type: 'channel' };
  const isMention = message.text.includes(`<@${BOT.id}>`) && !hasFiles;
  return isMention ? [{ ...event, type: 'app_mention' }, asMessage] : [asMessage];
}
