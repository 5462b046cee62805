import type { Slots } from '#src/domain/slots.ts';
import type { Understanding } from '../understanding.ts';
import { hasAny, namesGoals, namesGroup, type Signals } from './signals.ts';

/** Messages of more words than this stand on their own unless they open by pointing back. */
const LONGEST_ELLIPSIS = 7;
/** "¿Cómo va?" with nothing more asks for what was spoken of. */
const LONGEST_BARE_QUESTION = 3;

/** Does the message point back at the thread by its words? */
function pointsBack(signals: Signals): boolean {
  if (signals.ellipticPeriod || hasAny(signals, 'sameAgain', 'correction')) return true;
  if (signals.opening.has('carryOn')) return true;
  return hasAny(signals, 'howIsIt') && signals.words.length <= LONGEST_BARE_QUESTION;
}

/**
 * Does the message lean on what the thread said before? A whole question of its own inherits nothing.
 * @param whole its own words say what is asked, and of what where that is needed
 */
export function leansOnThread(signals: Signals, whole: boolean): boolean {
  if (!signals.inThread || hasAny(signals, 'shift')) return false;
  return pointsBack(signals) || (!whole && signals.words.length <= LONGEST_ELLIPSIS);
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
  const newSubject =
    namesGoals(signals) || namesGroup(signals) || signals.strangers.length + signals.unknownCodes.length > 0;
  const slots: Partial<Slots> = {
    ...(newSubject ? {} : subjectOf(previous)),
    ...(signals.period === null && previous.period !== null ? { period: previous.period } : {}),
    ...(sameQuestion ? questionOf(signals, previous) : {}),
  };
  return { slots, names: Object.keys(slots) as (keyof Slots)[] };
}

function subjectOf(previous: Understanding): Partial<Slots> {
  const goals = previous.goals.length > 0 ? previous.goals : previous.choices;
  return {
    ...(goals.length > 0 ? { goals } : {}),
    ...(previous.units.length > 0 ? { units: previous.units } : {}),
    ...(previous.programs.length > 0 ? { programs: previous.programs } : {}),
    ...(previous.lines.length > 0 ? { lines: previous.lines } : {}),
  };
}

function questionOf(signals: Signals, previous: Understanding): Partial<Slots> {
  const sameSet = signals.filter === null && signals.order === null;
  const sameRanking = sameSet && previous.order !== null;
  return {
    ...(signals.measure === null && previous.measure !== null ? { measure: previous.measure } : {}),
    ...(sameSet && previous.filter !== null ? { filter: previous.filter } : {}),
    ...(sameRanking ? { order: previous.order, limit: signals.limit ?? previous.limit } : {}),
  };
}
