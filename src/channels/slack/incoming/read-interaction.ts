import { z } from 'zod';
import { SAY_ACTION } from '../blocks/say-buttons.ts';
import { directKey, privateKey, type Question, threadKey, wordsOrHelp } from './question.ts';

const COMMAND = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  response_url: z.string(),
});

/** `/avance …`: answered to the person alone. */
export function readCommand(body: unknown): Question | null {
  const parsed = COMMAND.safeParse(body);
  if (!parsed.success) return null;
  const { team_id: team, channel_id: channel, user_id: user, text, response_url: responseUrl } = parsed.data;
  return {
    text: wordsOrHelp(text),
    threadKey: privateKey(team, channel, user),
    destination: { kind: 'private', responseUrl },
    eventId: null,
    onlyIfOwned: false,
  };
}

const BUTTON = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  container: z.object({
    channel_id: z.string(),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string().regex(SAY_ACTION), value: z.string() })).min(1),
});

type ButtonPress = z.infer<typeof BUTTON>;

/** A pressed button says its message where it stands: in its thread, or to the person alone. */
export function readButton(body: unknown): Question | null {
  const parsed = BUTTON.safeParse(body);
  if (!parsed.success) return null;
  const [action] = parsed.data.actions;
  if (action === undefined) return null;
  return { text: action.value, eventId: null, onlyIfOwned: false, ...placeOfButton(parsed.data) };
}

function placeOfButton(press: ButtonPress): Pick<Question, 'threadKey' | 'destination'> {
  const { channel_id: channel, message_ts: messageTs, is_ephemeral: isPrivate } = press.container;
  if (isPrivate === true && press.response_url !== undefined) {
    return {
      threadKey: privateKey(press.team.id, channel, press.user.id),
      destination: { kind: 'private', responseUrl: press.response_url },
    };
  }
  const thread = press.container.thread_ts ?? press.message?.thread_ts;
  if (thread === undefined && channel.startsWith('D')) {
    return {
      threadKey: directKey(press.team.id, channel),
      destination: { kind: 'post', channel, threadTs: null },
    };
  }
  const threadTs = thread ?? messageTs;
  return {
    threadKey: threadKey(press.team.id, channel, threadTs),
    destination: { kind: 'post', channel, threadTs },
  };
}
