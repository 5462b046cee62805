import { z } from 'zod';
import { SAY_ACTION } from '../blocks/say-buttons.ts';
import { readPlace } from './place.ts';
import { privateKey, type Question, wordsOrHelp } from './question.ts';

const COMMAND = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  response_url: z.string(),
  trigger_id: z.string(),
});

/** `/avance …`: answered to the person alone. */
export function readCommand(body: unknown): Question | null {
  const parsed = COMMAND.safeParse(body);
  if (!parsed.success) return null;
  const {
    team_id: team,
    channel_id: channel,
    user_id: user,
    text,
    response_url: responseUrl,
    trigger_id: triggerId,
  } = parsed.data;
  return {
    text: wordsOrHelp(text),
    asker: { team, user },
    threadKey: privateKey(team, channel, user),
    opensThread: null,
    destination: { kind: 'private', responseUrl },
    claim: { id: `command:${triggerId}`, againAfterMs: null },
    onlyIfOwned: false,
    askedByButton: false,
  };
}

const SAYING = z.object({
  actions: z.array(z.object({ action_id: z.string().regex(SAY_ACTION), value: z.string() })).min(1),
});

/** A pressed button says its message where it stands: in its thread, or to the person alone. */
export function readButton(body: unknown): Question | null {
  const parsed = SAYING.safeParse(body);
  const place = readPlace(body);
  const action = parsed.data?.actions[0];
  if (action === undefined || place === null) return null;
  return {
    text: action.value,
    asker: place.asker,
    threadKey: place.threadKey,
    opensThread: null,
    destination: place.destination,
    claim: place.claim,
    onlyIfOwned: false,
    askedByButton: true,
  };
}
