import type { GoalRecord } from './goal.ts';
import type { Quarter } from './period.ts';
import { achievedIn, plannedIn, toRatio, toStanding } from './standing.ts';
import type { LightThresholds } from './traffic-light.ts';

/** One quarter of a goal's year. */
export interface CoursePoint {
  readonly quarter: Quarter;
  /** False: no report covers it yet, so that it has no figure at all. */
  readonly reported: boolean;
  readonly planned: number | null;
  readonly achieved: number | null;
  /** Achieved ÷ planned of the quarter alone. */
  readonly ratio: number | null;
  /** From January to its close; null where it is not reported or not known. */
  readonly achievedToDate: number | null;
  readonly complianceToDate: number | null;
}

/** How what is achieved changes from quarter to quarter; `unknown` with fewer than two known quarters. */
export type Direction = 'rising' | 'falling' | 'steady' | 'changing' | 'unknown';

export interface CourseAsked {
  readonly quarters: readonly Quarter[];
  /** Null: nothing is reported yet. */
  readonly reportedThrough: Quarter | null;
  readonly thresholds: LightThresholds;
}

export function toCourse(record: GoalRecord, asked: CourseAsked): readonly CoursePoint[] {
  return asked.quarters.map((quarter) => {
    const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
    const reported =
      achieved !== null || (asked.reportedThrough !== null && quarter <= asked.reportedThrough);
    const standing = reported ? toStanding(record, quarter, asked.thresholds) : null;
    return {
      quarter,
      reported,
      planned,
      achieved,
      ratio: toRatio(achieved, planned),
      achievedToDate: standing?.achievedToDate ?? null,
      complianceToDate: standing?.complianceRatio ?? null,
    };
  });
}

/** A change of less than this share of the larger figure is none. */
const STEADY = 0.05;

export function directionOf(points: readonly CoursePoint[]): Direction {
  const values = points.flatMap(({ achieved }) => achieved ?? []);
  if (values.length < 2) return 'unknown';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low <= STEADY * Math.abs(high)) return 'steady';
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  if (steps.every((step) => step >= 0)) return 'rising';
  return steps.every((step) => step <= 0) ? 'falling' : 'changing';
}

/** The quarters of the best or the worst own compliance; several where they tie, none where none is known. */
export function extremeQuarters(
  points: readonly CoursePoint[],
  which: 'best' | 'worst',
): readonly CoursePoint[] {
  const known = points.filter(({ ratio }) => ratio !== null);
  const ratios = known.map(({ ratio }) => ratio ?? 0);
  const extreme = which === 'best' ? Math.max(...ratios) : Math.min(...ratios);
  return known.filter(({ ratio }) => ratio === extreme);
}
