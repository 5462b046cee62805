import type { Period } from '#src/domain/period.ts';
import type { GoalFilter, Measure, NamedGoal, Ranking, StatusFilter } from '#src/domain/slots.ts';
import type { Concept } from '#src/language/lexicon/concepts.ts';
import type { NamingRole } from '../subjects/find-subjects.ts';
import type { Word } from './words.ts';

/** What a word does in its message; a word of none of these roles is simply a word. */
export type WordRole = NamingRole | 'period';

/** All that was observed in one message, before anything is decided. Rules read it and nothing else. */
export interface Signals {
  readonly words: readonly Word[];
  /** The words as typed, folded: mending takes "capturó" for "captura". */
  readonly typed: string;
  /** By place in `words`. */
  readonly roles: ReadonlyMap<number, WordRole>;
  readonly concepts: ReadonlySet<Concept>;
  /** Those that the message opens with. */
  readonly opening: ReadonlySet<Concept>;
  /** Goals named by code or words, in order of fit. */
  readonly goals: readonly NamedGoal[];
  readonly goalsByCode: boolean;
  readonly units: readonly string[];
  readonly programs: readonly string[];
  readonly lines: readonly string[];
  /** Codes that are none of the catalogue's. */
  readonly unknownCodes: readonly string[];
  /** Content words that stand nowhere in the catalogue or the lexicon, as typed. */
  readonly strangers: readonly string[];
  /** A part of the agency that is named and that the catalogue does not have, as typed. */
  readonly unknownScope: string | null;
  readonly period: Period | null;
  /** The time named makes sense only as the rest of an earlier question ("¿y el segundo?"). */
  readonly ellipticPeriod: boolean;
  readonly measure: Measure | null;
  readonly filter: GoalFilter | null;
  /** Colours that are asked for together ("en rojo o amarillo"); empty where fewer than two are. */
  readonly colours: readonly StatusFilter[];
  readonly order: Ranking | null;
  readonly limit: number | null;
  readonly value: number | null;
  readonly note: string | null;
  /** Goals, units, programmes and lines are the thread's; the message itself names none. */
  readonly subjectInherited: boolean;
  /** An earlier message of the thread was understood. */
  readonly inThread: boolean;
}

export function has(signals: Signals, ...concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => signals.concepts.has(concept));
}

export function hasAny(signals: Signals, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => signals.concepts.has(concept));
}

/** Does it name an executing unit, a programme or a line of action? */
export function namesGroup(signals: Signals): boolean {
  return signals.units.length + signals.programs.length + signals.lines.length > 0;
}

export function namesGoals(signals: Signals): boolean {
  return signals.goals.length > 0;
}
