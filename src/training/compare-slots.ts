import type { Understanding } from '#intents/understanding.ts';
import { fold } from '#src/language/fold.ts';
import type { LabelledMessage } from './labelled-message.ts';

/** A slot that was understood otherwise than labelled, both in a form to read. */
export interface Miss {
  readonly slot: string;
  readonly expected: string;
  readonly got: string;
}

const SLOTS = [
  'intent',
  'goals',
  'units',
  'programs',
  'lines',
  'period',
  'measure',
  'filter',
  'order',
  'limit',
  'value',
  'note',
] as const;

type Slot = (typeof SLOTS)[number];

/** The slots of a message that were not understood as labelled; none where it was understood. */
export function findMisses(message: LabelledMessage, understanding: Understanding): readonly Miss[] {
  return SLOTS.flatMap((slot) => {
    const expected = toComparable(slot, message[slot]);
    const got = toComparable(slot, slot === 'goals' ? goalsOf(understanding) : understanding[slot]);
    return expected === got ? [] : [{ slot, expected, got }];
  });
}

function goalsOf({ goals, choices }: Understanding): readonly string[] {
  return [...goals, ...choices].map(({ code }) => code);
}

/** Sets have no order; a note is compared by its letters and digits. */
function toComparable(slot: Slot, value: unknown): string {
  if (slot === 'note' && typeof value === 'string')
    return fold(value)
      .replaceAll(/[^a-z0-9]+/gu, ' ')
      .trim();
  if (Array.isArray(value)) return JSON.stringify([...new Set(value.map(String))].sort());
  if (slot === 'filter' && typeof value === 'object' && value !== null)
    return JSON.stringify(Object.values(value));
  return JSON.stringify(value);
}
