import { NO_SLOTS, type Slots } from '#src/domain/slots.ts';
import { getIntent } from './registry.ts';
import type { Understanding } from './understanding.ts';

/**
 * A meaning as the machine interface states it: its names are fixed, so that an intent that came later goes by the
 * name of the one that it is nearest to, and with the slots of that one.
 */
export function toPublicMeaning(understanding: Understanding): Understanding {
  const { knownAs } = getIntent(understanding.intent);
  if (knownAs === undefined) return understanding;
  const { slots } = getIntent(knownAs);
  const kept = Object.fromEntries(slots.map((slot) => [slot, understanding[slot]])) as Partial<Slots>;
  const choices = slots.includes('goals') ? understanding.choices : [];
  return { ...understanding, ...NO_SLOTS, ...kept, intent: knownAs, choices };
}
