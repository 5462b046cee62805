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
  files: z.array(z.unknown()).optional(),
});

type Message = z.infer<typeof MESSAGE>;

const EVENT = z.object({ event_id: z.string(), team_id: z.string(), event: MESSAGE });

/** A person's words all the same: with a file, or sent to the channel too. All others are Slack's own notes. */
const SPOKEN_SUBTYPES: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

/**
 * The question in an event, or null where there is none for this bot. Slack reports a mention in a
 * channel twice, as `app_mention` and as `message`: the first is answered, and of the second only what
 * does not mention the bot and stands in a thread that the bot owns. A mention beside files comes as `message`
 * alone, mostly (slackapi/bolt-python#925): whichever comes first is answered. Direct messages come as `message`
 * alone; outside a thread they begin one, and still go on from what was asked there last.
 */
export function readMessage(body: unknown, botUserId: string): Question | null {
  const parsed = EVENT.safeParse(body);
  if (!parsed.success) return null;
  const { event_id: eventId, team_id: team, event } = parsed.data;
  if (!isSpoken(event, botUserId)) return null;
  const threadTs = event.thread_ts ?? event.ts;
  const thread = threadKey(team, event.channel, threadTs);
  const place = isDirect(event) ? directPlace(event, team) : channelPlace(event, botUserId);
  return place === null
    ? null
    : {
        text: wordsOrHelp(event.text ?? ''),
        asker: { team, user: event.user ?? '' },
        claim: {
          id: hasFiles(event) ? `message:${event.channel}:${event.ts}` : eventId,
          againAfterMs: null,
        },
        askedByButton: false,
        destination: { kind: 'post', channel: event.channel, threadTs },
        threadKey: thread,
        opensThread: null,
        ...place,
      };
}

type MessagePlace = Pick<Question, 'onlyIfOwned'> & Partial<Pick<Question, 'threadKey' | 'opensThread'>>;

function directPlace(event: Message, team: string): MessagePlace | null {
  if (event.type === 'app_mention') return null;
  if (event.thread_ts !== undefined) return { onlyIfOwned: false };
  const opensThread = threadKey(team, event.channel, event.ts);
  return { onlyIfOwned: false, threadKey: directKey(team, event.channel), opensThread };
}

function channelPlace(event: Message, botUserId: string): MessagePlace | null {
  const mentioned = (event.text ?? '').includes(`<@${botUserId}`);
  if (event.type === 'app_mention' || (mentioned && hasFiles(event))) return { onlyIfOwned: false };
  return mentioned || event.thread_ts === undefined ? null : { onlyIfOwned: true };
}

function isSpoken(event: Message, botUserId: string): boolean {
  const byPerson = event.bot_id === undefined && event.user !== undefined && event.user !== botUserId;
  const fresh = event.edited === undefined && event.hidden !== true;
  return byPerson && fresh && (event.subtype === undefined || SPOKEN_SUBTYPES.has(event.subtype));
}

function hasFiles({ files }: Message): boolean {
  return files !== undefined && files.length > 0;
}

function isDirect(event: Message): boolean {
  return event.channel_type === 'im' || (event.channel_type === undefined && isDirectChannel(event.channel));
}
