import type { Finding } from './finding.ts';
import type { FigureChange } from './report.ts';
import type { Origin, SourceRef } from './source.ts';

/** Where a value comes from: a report, or somebody who typed it. */
export type ValueSource =
  | { readonly kind: 'report'; readonly ref: SourceRef }
  | {
      readonly kind: 'captured';
      /** `submitted`: nobody has approved it yet; `withdrawn`: it was taken back, and the value is null. */
      readonly state: 'approved' | 'submitted' | 'withdrawn';
      readonly author: string;
      /** UTC instant. */
      readonly at: string;
      readonly reason: string | null;
    };

/** One side of a conflict: what it says, how that came to be known, and where it stands. */
export interface KnownValue {
  readonly value: string | number | null;
  /** Null for what has no origin of its own, such as a printed percentage. */
  readonly origin: Origin | null;
  /** Null where the store does not tell. */
  readonly source: ValueSource | null;
}

/** A figure or word that the store and a report know otherwise. `from` is what is loaded, `to` what the file says. */
export interface ImportConflict extends FigureChange {
  /** `unit/goal.field`, as `conflictKey` writes it; unique within a plan. */
  readonly key: string;
  readonly loaded: KnownValue;
  readonly inFile: KnownValue;
  /** The same two values met in another file of the same quarter and were decided on: that holds unless it is decided otherwise. */
  readonly decidedBefore: Decision | null;
}

/** `keep`: what is loaded stands. `take`: the file's value counts from now on, the loaded one stays in the history. */
export type Decision = 'keep' | 'take';

/** What is to be done about conflicts. Plain data: it can be kept as JSON. */
export interface ImportDecisions {
  /** For those that are not named; null leaves them undecided. */
  readonly others: Decision | null;
  /** By the key of the conflict. */
  readonly byKey: Readonly<Record<string, Decision>>;
}

export const UNDECIDED: ImportDecisions = { others: null, byKey: {} };

export function decideAll(decision: Decision): ImportDecisions {
  return { others: decision, byKey: {} };
}

export function conflictKey({ unit, goal, field }: Pick<FigureChange, 'unit' | 'goal' | 'field'>): string {
  return `${unit}/${goal}.${field}`;
}

export function decisionOn(
  { byKey, others }: ImportDecisions,
  { key, decidedBefore }: Pick<ImportConflict, 'key' | 'decidedBefore'>,
): Decision | null {
  return (Object.hasOwn(byKey, key) ? byKey[key] : undefined) ?? others ?? decidedBefore;
}

/** A goal, as people name it. */
export interface GoalName {
  readonly unit: string;
  readonly goal: string;
  readonly description: string | null;
}

/** What an import would do. Null figures of the report change nothing and appear nowhere. */
export interface ImportPlan {
  /** This very file is in the store; then there is nothing to change. */
  readonly alreadyImported: boolean;
  /** What the store does not know yet; `from` is null. */
  readonly changes: readonly FigureChange[];
  /** What the store knows otherwise. One that is not decided is enough to refuse the import. */
  readonly conflicts: readonly ImportConflict[];
  /** Descriptions that this file words otherwise: the first wording stays, this one is kept with its row. */
  readonly rewordings: readonly FigureChange[];
  /** Goals that the store does not hold yet. */
  readonly newGoals: readonly GoalName[];
  /** Goals of the file's own units that the file does not speak of. They stay as they are. */
  readonly absentGoals: readonly GoalName[];
  /** What is doubtful about the meeting of file and store: codes written otherwise, rows that fit no one goal. */
  readonly findings: readonly Finding[];
  /** The file begins a year's programme; the years that are loaded stay as they are. */
  readonly startsYear: boolean;
  /** Other with any other conflict or match: what somebody decided on holds for the plan that they saw. */
  readonly digest: string;
}
