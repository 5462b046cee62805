import type { GoalRecord } from '#src/domain/goal.ts';
import type { ReadRow } from '#src/domain/report.ts';

/** A row of a report, once its goal and its place in the document have keys. */
export interface Placed {
  readonly row: ReadRow;
  readonly goalId: number;
  readonly reportRowId: number;
  /** What the store knew of the goal before this report; undefined where it is new. */
  readonly record: GoalRecord | undefined;
}
