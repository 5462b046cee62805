import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';

/** The goals of one year at the close of a quarter, as a file hands them out. */
export interface QuarterToWrite {
  /** In the order in which they are written. */
  readonly records: readonly GoalRecord[];
  readonly quarter: Quarter;
  /** By the keys of the goals that were modified: what they committed to before; null is not known. */
  readonly originalAnnuals: ReadonlyMap<number, number | null>;
}
