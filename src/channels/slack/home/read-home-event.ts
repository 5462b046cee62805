import { z } from 'zod';
import { NO_UNIT } from '../blocks/unit-menu.ts';
import type { Asker } from '../incoming/question.ts';
import { HOME_SAY_ACTION, HOME_UNIT_ACTION } from './home-actions.ts';

const OPENED = z.object({
  team_id: z.string(),
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    channel: z.string(),
    tab: z.enum(['home', 'messages']),
    view: z.object({ hash: z.string().optional() }).optional(),
  }),
});

/** Somebody has come to one of the app's tabs. */
export interface OpenedTab {
  readonly asker: Asker;
  readonly tab: 'home' | 'messages';
  /** Their direct conversation with the bot. */
  readonly channel: string;
  /** Of the view that they see; null where none was published yet. */
  readonly hash: string | null;
}

export function readOpenedTab(body: unknown): OpenedTab | null {
  const parsed = OPENED.safeParse(body);
  if (!parsed.success) return null;
  const { user, channel, tab, view } = parsed.data.event;
  return { asker: { team: parsed.data.team_id, user }, tab, channel, hash: view?.hash ?? null };
}

const IN_HOME = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({ type: z.literal('home'), hash: z.string().optional() }),
});

const SAYING = IN_HOME.extend({
  actions: z
    .array(z.object({ action_id: z.string().regex(HOME_SAY_ACTION), value: z.string().min(1) }))
    .min(1),
});

/** A question asked by a button of Home. */
export interface SaidInHome {
  readonly asker: Asker;
  readonly actionId: string;
  readonly text: string;
}

export function readSaidInHome(body: unknown): SaidInHome | null {
  const parsed = SAYING.safeParse(body);
  const action = parsed.data?.actions[0];
  if (parsed.data === undefined || action === undefined) return null;
  const { team, user } = parsed.data;
  return { asker: { team: team.id, user: user.id }, actionId: action.action_id, text: action.value };
}

const CHOOSING = IN_HOME.extend({
  actions: z
    .array(
      z.object({ action_id: z.literal(HOME_UNIT_ACTION), selected_option: z.object({ value: z.string() }) }),
    )
    .min(1),
});

export interface ChosenInHome {
  readonly asker: Asker;
  /** Null: none. */
  readonly unitCode: string | null;
  readonly hash: string | null;
}

export function readChosenInHome(body: unknown): ChosenInHome | null {
  const parsed = CHOOSING.safeParse(body);
  const value = parsed.data?.actions[0]?.selected_option.value;
  if (parsed.data === undefined || value === undefined) return null;
  const { team, user, view } = parsed.data;
  return {
    asker: { team: team.id, user: user.id },
    unitCode: value === NO_UNIT ? null : value,
    hash: view.hash ?? null,
  };
}
