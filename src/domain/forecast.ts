import { QUARTERS, type Quarter } from './period.ts';
import { toRatio } from './standing.ts';

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

export interface Needed {
  /** What is left to reach the annual goal; 0 where it is reached. */
  readonly total: number;
  readonly quarters: readonly Quarter[];
  readonly perQuarter: number;
  readonly perMonth: number;
}

const MONTHS_IN_QUARTER = 3;

/** What the quarters after `through` must deliver, evenly; undefined where a figure is unknown or no quarter is left. */
export function findNeeded({ annual, achievedToDate }: ForecastBasis, through: Quarter): Needed | undefined {
  const quarters = QUARTERS.filter((quarter) => quarter > through);
  if (annual === null || achievedToDate === null || quarters.length === 0) return undefined;
  const total = Math.max(0, annual - achievedToDate);
  const perQuarter = total / quarters.length;
  return { total, quarters, perQuarter, perMonth: perQuarter / MONTHS_IN_QUARTER };
}
