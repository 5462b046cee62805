import { z } from 'zod';
import { ACT_ACTION } from '../blocks/act-buttons.ts';
import { readPlace } from '../incoming/place.ts';
import type { Press } from './press.ts';

const PRESS = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ type: z.string() }).optional(),
  actions: z
    .array(z.object({ action_id: z.string().regex(ACT_ACTION), value: z.string(), action_ts: z.string() }))
    .min(1),
});

export function readPress(body: unknown): Press | null {
  const parsed = PRESS.safeParse(body);
  const action = parsed.data?.actions[0];
  if (parsed.data === undefined || action === undefined) return null;
  const { team, user, trigger_id: triggerId } = parsed.data;
  const pressed = {
    act: ACT_ACTION.exec(action.action_id)?.groups?.['act'] ?? '',
    value: action.value,
    asker: { team: team.id, user: user.id },
    triggerId,
    pressedTs: action.action_ts,
    inHome: parsed.data.view?.type === 'home',
  };
  const place = readPlace(body);
  if (place !== null) {
    const { claim, destination, responseUrl, messageTs } = place;
    return { ...pressed, claim, destination, responseUrl, messageTs };
  }
  const claim = { id: `press:${triggerId}`, againAfterMs: null };
  return { ...pressed, claim, destination: null, responseUrl: null, messageTs: null };
}
