import type { Slots } from '#src/domain/slots.ts';
import type { Understanding } from '../understanding.ts';
import { hasAny, namesGoals, namesGroup, type Signals } from './signals.ts';

/** Messages of more words than this stand on their own unless they point back by a pronoun or "y". */
const LONGEST_ELLIPSIS = 7;

/** Does the message lean on what the thread said before? */
export function leansOnThread(signals: Signals): boolean {
  if (!signals.inThread || hasAny(signals, 'shift')) return false;
  if (signals.ellipticPeriod || hasAny(signals, 'sameAgain', 'correction')) return true;
  const opensByCarryingOn = hasAny(signals, 'carryOn') && signals.words.length <= LONGEST_ELLIPSIS + 2;
  return opensByCarryingOn || signals.words.length <= LONGEST_ELLIPSIS;
}

/** What a message takes over from the thread: slots it leaves open and that its meaning still needs. */
export interface Inherited {
  readonly slots: Partial<Slots>;
  readonly names: readonly (keyof Slots)[];
}

/**
 * A named subject replaces the earlier one, whatever kind it was; a subject that is not named is carried
 * over with its narrowing. The period is carried over until another is named. The figure and the set asked
 * for belong to the question, so they carry over only when the question itself does.
 */
export function inheritSlots(signals: Signals, previous: Understanding, sameQuestion: boolean): Inherited {
  const slots: { -readonly [Key in keyof Slots]?: Slots[Key] } = {};
  const newSubject = namesGoals(signals) || namesGroup(signals) || signals.strangers.length > 0;
  if (!newSubject) {
    if (previous.goals.length > 0) slots.goals = previous.goals;
    else if (previous.choices.length > 0) slots.goals = previous.choices;
    if (previous.units.length > 0) slots.units = previous.units;
    if (previous.programs.length > 0) slots.programs = previous.programs;
    if (previous.lines.length > 0) slots.lines = previous.lines;
  }
  if (signals.period === null && previous.period !== null) slots.period = previous.period;
  if (sameQuestion) {
    if (signals.measure === null && previous.measure !== null) slots.measure = previous.measure;
    if (signals.filter === null && signals.order === null) {
      if (previous.filter !== null) slots.filter = previous.filter;
      if (previous.order !== null) {
        slots.order = previous.order;
        slots.limit = signals.limit ?? previous.limit;
      }
    }
  }
  return { slots, names: Object.keys(slots) as (keyof Slots)[] };
}
