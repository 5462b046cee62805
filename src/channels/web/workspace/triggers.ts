import { createBoundedMap } from './bounded-map.ts';
import type { Ids } from './ids.ts';

/** By an interaction the app may open one view, soon (docs.slack.dev/interactivity/handling-user-interaction). */
const OPEN_MS = 3_000;
const MOST_KEPT = 500;

export type Taken =
  | { readonly ok: true; readonly person: string }
  | {
      readonly ok: false;
      readonly error: 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';
    };

export interface Triggers {
  readonly give: (person: string) => string;
  readonly take: (id: string) => Taken;
}

interface Trigger {
  readonly person: string;
  readonly givenAt: number;
  readonly used: boolean;
}

export function createTriggers(ids: Ids, now: () => Date): Triggers {
  const given = createBoundedMap<Trigger>(MOST_KEPT);
  return {
    give: (person) => {
      const id = ids.next('TR');
      given.set(id, { person, givenAt: now().getTime(), used: false });
      return id;
    },
    take: (id) => {
      const trigger = given.get(id);
      if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (now().getTime() - trigger.givenAt > OPEN_MS) return { ok: false, error: 'expired_trigger_id' };
      given.set(id, { ...trigger, used: true });
      return { ok: true, person: trigger.person };
    },
  };
}
