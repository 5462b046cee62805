import type { GoalRecord } from './goal.ts';
import { type Quarter, quartersThrough } from './period.ts';
import { achievedIn, plannedIn, type Standing, toRatio } from './standing.ts';

/** By how much a quarter stayed below its plan. */
export interface ShortQuarter {
  readonly quarter: Quarter;
  readonly planned: number;
  readonly achieved: number;
  readonly missing: number;
  readonly ratio: number;
}

/** The quarters up to `through` that are known to have stayed below their plan. */
export function shortQuarters(record: GoalRecord, through: Quarter): readonly ShortQuarter[] {
  return quartersThrough(through).flatMap((quarter) => {
    const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
    const ratio = toRatio(achieved, planned);
    if (ratio === null || ratio >= 1 || planned === null || achieved === null) return [];
    return [{ quarter, planned, achieved, missing: planned - achieved, ratio }];
  });
}

/** Planned less achieved to date: positive where it is behind; null where either is unknown. */
export function shortfallOf({ plannedToDate, achievedToDate }: Standing): number | null {
  return plannedToDate === null || achievedToDate === null ? null : plannedToDate - achievedToDate;
}
