import type { Period } from './period.ts';

/** The one figure that a question asks for; null in a slot means "the whole state". */
export type Measure = 'actual' | 'programmed' | 'target' | 'relative' | 'compliance' | 'remaining';

/** `behind`: yellow or red. `met`: the annual goal is reached. `missing`: nothing reported. */
export type StatusFilter = 'red' | 'yellow' | 'green' | 'behind' | 'met' | 'over' | 'missing';

export type Comparison = '<' | '<=' | '>' | '>=';

/** `value` is in percent, as people say it. */
export type GoalFilter =
  | { readonly status: StatusFilter }
  | {
      readonly measure: 'relative' | 'compliance';
      readonly op: Comparison;
      readonly value: number;
      /** Beside a lower limit the upper one, included; absent: there is none. */
      readonly upTo?: number | undefined;
    };

export type Ranking = 'best' | 'worst';

/** A goal as a message names it. */
export interface NamedGoal {
  readonly id: number;
  readonly code: string;
}

/** What a message says, apart from what it wants: the same slots for every intent. */
export interface Slots {
  readonly goals: readonly NamedGoal[];
  /** Codes. */
  readonly units: readonly string[];
  readonly programs: readonly string[];
  readonly lines: readonly string[];
  /** Null: the message names no time. */
  readonly period: Period | null;
  readonly measure: Measure | null;
  readonly filter: GoalFilter | null;
  readonly order: Ranking | null;
  readonly limit: number | null;
  /** A figure to record. */
  readonly value: number | null;
  /** An observation to record. */
  readonly note: string | null;
}

export const NO_SLOTS: Slots = {
  goals: [],
  units: [],
  programs: [],
  lines: [],
  period: null,
  measure: null,
  filter: null,
  order: null,
  limit: null,
  value: null,
  note: null,
};
