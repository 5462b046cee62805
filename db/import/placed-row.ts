import type { GoalRecord } from '#src/domain/goal.ts';
import type { Decision, ImportConflict } from '#src/domain/import-plan.ts';
import type { ReadRow } from '#src/domain/report.ts';

/** A row of a report, once its goal and its place in the document have keys. */
export interface Placed {
  readonly row: ReadRow;
  readonly goalId: number;
  readonly reportRowId: number;
  /** What the store knew of the goal before this report; undefined where it is new. */
  readonly record: GoalRecord | undefined;
  /** By field: what the report says otherwise than the store, and what was decided. */
  readonly settled: ReadonlyMap<string, SettledConflict>;
}

export interface SettledConflict extends ImportConflict {
  readonly decision: Decision;
}

export function isTaken({ settled }: Placed, field: string): boolean {
  return settled.get(field)?.decision === 'take';
}

export function isKept({ settled }: Placed, field: string): boolean {
  return settled.get(field)?.decision === 'keep';
}
