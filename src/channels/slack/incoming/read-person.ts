import { z } from 'zod';
import type { Asker } from './question.ts';

const PERSON = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  /** Null where the app is installed for a whole organisation. */
  team: z.object({ id: z.string() }).nullish(),
});

const TRIGGER = z.object({ trigger_id: z.string().min(1) });

/** Who used a shortcut, pressed a button or submitted a window; null where nobody is told. */
export function readPerson(body: unknown): Asker | null {
  const parsed = PERSON.safeParse(body).data;
  const team = parsed?.team?.id ?? parsed?.user.team_id;
  return parsed === undefined || team === undefined ? null : { team, user: parsed.user.id };
}

export interface Opening {
  readonly asker: Asker;
  /** Lets a window be opened for three seconds. */
  readonly triggerId: string;
}

export function readOpening(body: unknown): Opening | null {
  const asker = readPerson(body);
  const trigger = TRIGGER.safeParse(body).data;
  return asker === null || trigger === undefined ? null : { asker, triggerId: trigger.trigger_id };
}
