import { BOT, findChannel, findDirect, TEAM } from '../cast.ts';
import type { Channel, Fields, Message } from '../model.ts';

/** A message as the Web API and interactions give it (docs.slack.dev/reference/objects/message). */
export function toMessageFields({ ts, threadTs, user, fromBot, text, blocks, files }: Message): Fields {
  return {
    type: 'message',
    ts,
    user,
    team: TEAM.id,
    text,
    ...(fromBot ? { bot_id: BOT.botId } : {}),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(files.length === 0 ? {} : { files: files.map(({ id, name, title }) => ({ id, name, title })) }),
  };
}

/** Where the app means to post: a channel, or a person, who reads it in their own conversation with the bot. */
export function findDestination(id: string): Channel | undefined {
  return findChannel(id) ?? findDirect(id);
}
