import type { GoalRecord } from './goal.ts';
import { QUARTERS, type Quarter, quartersThrough } from './period.ts';
import { achievedIn, plannedIn, plannedThrough, type Standing, toRatio } from './standing.ts';

/**
 * By which reasoning a year's end is foreseen. `own-calendar`: what is still planned will be met in the same
 * proportion as what was planned so far, so a goal that is planned late in the year is not taken for late.
 */
export type ForecastMethod = 'own-calendar';

export interface Forecast {
  readonly method: ForecastMethod;
  /** Achieved at year's end, not rounded. */
  readonly projected: number;
  /** projected ÷ annual; null without an annual goal. */
  readonly projectedRatio: number | null;
}

export interface ForecastBasis {
  readonly annual: number | null;
  readonly plannedToDate: number | null;
  readonly achievedToDate: number | null;
}

/** Undefined where nothing was planned to date, or a figure is unknown: then nothing can be foreseen. */
export function findForecast({ annual, plannedToDate, achievedToDate }: ForecastBasis): Forecast | undefined {
  const compliance = toRatio(achievedToDate, plannedToDate);
  if (compliance === null || annual === null || plannedToDate === null || achievedToDate === null)
    return undefined;
  const stillPlanned = Math.max(0, annual - plannedToDate);
  const projected = achievedToDate + stillPlanned * compliance;
  return { method: 'own-calendar', projected, projectedRatio: toRatio(projected, annual) };
}

/**
 * What can be said of a goal's year end.
 * - `reached`: the annual goal is reached already. - `closed`: no quarter is left, and it was not.
 * - `unknown`: a figure is missing. - `not-a-sum`: the planned quarters do not add up to the annual goal, so that
 *   adding up quarters foresees nothing. - `nothing-planned`: nothing was due yet.
 */
export type Outlook =
  | { readonly kind: 'reached' | 'closed' | 'unknown' | 'not-a-sum' | 'nothing-planned' }
  | { readonly kind: 'on-course' | 'short'; readonly forecast: Forecast };

/** Sums of decimals are not exact. */
const NOISE = 1e-9;

export function toOutlook(record: GoalRecord, standing: Standing): Outlook {
  const annual = record.annual?.value ?? null;
  const { achievedToDate, plannedToDate, throughQuarter } = standing;
  if (annual === null || achievedToDate === null) return { kind: 'unknown' };
  if (!isSumOfQuarters(record)) return { kind: 'not-a-sum' };
  if (achievedToDate >= annual) return { kind: 'reached' };
  if (throughQuarter === 4) return { kind: 'closed' };
  if (plannedToDate === 0) return { kind: 'nothing-planned' };
  const forecast = findForecast({ annual, plannedToDate, achievedToDate });
  if (forecast === undefined) return { kind: 'unknown' };
  return { kind: (forecast.projectedRatio ?? 0) >= 1 - NOISE ? 'on-course' : 'short', forecast };
}

/**
 * False where the planned quarters do not add up to the annual goal: as they stand, or as the report prints them and
 * the import found.
 */
function isSumOfQuarters(record: GoalRecord): boolean {
  if (record.findings.some(({ kind, field }) => kind === 'unreconciled' && field === 'annual')) return false;
  const planned = plannedThrough(record, 4);
  const annual = record.annual?.value ?? null;
  return planned === null || annual === null || Math.abs(planned - annual) <= NOISE * Math.abs(annual);
}

export interface NeededQuarter {
  readonly quarter: Quarter;
  readonly needed: number;
  /** Null: not known. */
  readonly planned: number | null;
}

export interface Needed {
  /** What is left to reach the annual goal; 0 where it is reached. */
  readonly total: number;
  /** Null where the plan of a quarter is not known. */
  readonly planned: number | null;
  readonly quarters: readonly NeededQuarter[];
  readonly perMonth: number;
}

const MONTHS_IN_QUARTER = 3;

/**
 * What each quarter that is left must deliver: in proportion to its plan, evenly where there is none. Undefined
 * where a figure is unknown or no quarter is left.
 */
export function findNeeded(
  record: GoalRecord,
  { achievedToDate, throughQuarter }: Standing,
): Needed | undefined {
  const annual = record.annual?.value ?? null;
  const left = QUARTERS.filter((quarter) => quarter > throughQuarter);
  if (annual === null || achievedToDate === null || left.length === 0) return undefined;
  const total = Math.max(0, annual - achievedToDate);
  const plans = left.map((quarter) => ({ quarter, planned: plannedIn(record, quarter) }));
  const planned = plans.reduce<number | null>(
    (sum, plan) => (sum === null || plan.planned === null ? null : sum + plan.planned),
    0,
  );
  const quarters = plans.map((plan) => ({
    ...plan,
    needed:
      (total * (planned === null || planned === 0 ? 1 : (plan.planned ?? 0))) / (planned || left.length),
  }));
  return { total, planned, quarters, perMonth: total / (left.length * MONTHS_IN_QUARTER) };
}

/** The quarter up to `through` that achieved most; undefined where none is known. */
export function bestQuarter(
  record: GoalRecord,
  through: Quarter,
): { readonly quarter: Quarter; readonly achieved: number } | undefined {
  return quartersThrough(through)
    .flatMap((quarter) => {
      const achieved = achievedIn(record, quarter);
      return achieved === null ? [] : [{ quarter, achieved }];
    })
    .reduce<{ quarter: Quarter; achieved: number } | undefined>(
      (best, each) => (best === undefined || each.achieved > best.achieved ? each : best),
      undefined,
    );
}
