import { z } from 'zod';
import { directKey, isDirectChannel, type Question, threadKey, wordsOrHelp } from './question.ts';

const MESSAGE = z.object({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  channel_type: z.enum(['im', 'mpim', 'channel', 'group']).optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});

type Message = z.infer<typeof MESSAGE>;

const EVENT = z.object({ event_id: z.string(), team_id: z.string(), event: MESSAGE });

/** A person's words all the same: with a file, or sent to the channel too. All others are Slack's own notes. */
const SPOKEN_SUBTYPES: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

/**
 * The question in an event, or null where there is none for this bot. Slack reports a mention in a
 * channel twice, as `app_mention` and as `message`: the first is answered, and of the second only what
 * does not mention the bot and stands in a thread that the bot owns. Direct messages come as `message` alone;
 * outside a thread they begin one, and still go on from what was asked there last.
 */
export function readMessage(body: unknown, botUserId: string): Question | null {
  const parsed = EVENT.safeParse(body);
  if (!parsed.success) return null;
  const { event_id: eventId, team_id: team, event } = parsed.data;
  if (!isSpoken(event, botUserId)) return null;
  const user = event.user ?? '';
  const message = {
    text: wordsOrHelp(event.text ?? ''),
    asker: { team, user },
    claim: { id: eventId, againAfterMs: null },
    askedByButton: false,
  };
  const threadTs = event.thread_ts ?? event.ts;
  const thread = threadKey(team, event.channel, threadTs);
  const destination = { kind: 'post', channel: event.channel, threadTs } as const;
  if (isDirect(event)) {
    if (event.type === 'app_mention') return null;
    const place =
      event.thread_ts === undefined
        ? { threadKey: directKey(team, event.channel), opensThread: thread }
        : { threadKey: thread, opensThread: null };
    return { ...message, ...place, destination, onlyIfOwned: false };
  }
  const mentioned = (event.text ?? '').includes(`<@${botUserId}`);
  if (event.type === 'message' && (mentioned || event.thread_ts === undefined)) return null;
  return {
    ...message,
    threadKey: thread,
    opensThread: null,
    destination,
    onlyIfOwned: event.type === 'message',
  };
}

function isSpoken(event: Message, botUserId: string): boolean {
  const byPerson = event.bot_id === undefined && event.user !== undefined && event.user !== botUserId;
  const fresh = event.edited === undefined && event.hidden !== true;
  return byPerson && fresh && (event.subtype === undefined || SPOKEN_SUBTYPES.has(event.subtype));
}

function isDirect(event: Message): boolean {
  return event.channel_type === 'im' || (event.channel_type === undefined && isDirectChannel(event.channel));
}
