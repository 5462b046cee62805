import type { Period, Quarter } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatPeriod } from '#src/language/format.ts';
import { type JudgedGoal, tellToDate } from './scope.ts';

/** What a goal planned and achieved in the time asked about. */
export interface AskedFigures {
  readonly planned: number | null;
  readonly achieved: number | null;
  /** Achieved ÷ planned of that time; null where either is unknown or nothing was planned. */
  readonly ratio: number | null;
}

/** From January to the quarter at which goals are judged, rather than some quarters by themselves. */
export function isToDate(period: Period | null): boolean {
  return period === null || period.cumulative;
}

export function figuresAsked({ record, standing }: JudgedGoal, period: Period | null): AskedFigures {
  if (period === null || period.cumulative || coversToDate(period.quarters, standing.throughQuarter)) {
    const { plannedToDate: planned, achievedToDate: achieved, complianceRatio: ratio } = standing;
    return { planned, achieved, ratio };
  }
  const planned = sumOf(period.quarters.map((quarter) => plannedIn(record, quarter)));
  const achieved = sumOf(period.quarters.map((quarter) => achievedIn(record, quarter)));
  return { planned, achieved, ratio: toRatio(achieved, planned) };
}

/** "Primer semestre" judged at June is all the year to date, of which a printed total may be known. */
function coversToDate(quarters: readonly Quarter[], through: Quarter): boolean {
  return quarters.length === through && quarters.every((quarter) => quarter <= through);
}

/** Is a quarter asked for that no report covers? Then its figure is not missing, it is not due yet. */
export function reachesBeyond({ standing }: JudgedGoal, period: Period | null): boolean {
  return (
    period !== null &&
    !period.cumulative &&
    period.quarters.some((quarter) => quarter > standing.throughQuarter)
  );
}

/** Unknown as soon as one part is. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/** "enero a septiembre de 2023", or the quarters named. */
export function timeOf({ record, standing }: JudgedGoal, period: Period | null): string {
  return period === null || period.cumulative
    ? tellToDate(record.year, standing.throughQuarter)
    : formatPeriod(period);
}

/** The one figure asked for as a number; ratios are 0–1. */
export function valueOf(goal: JudgedGoal, measure: Measure, period: Period | null): number | null {
  const { record, standing } = goal;
  const { planned, achieved, ratio } = figuresAsked(goal, period);
  const annual = record.annual?.value ?? null;
  switch (measure) {
    case 'actual':
      return achieved;
    case 'programmed':
      return planned;
    case 'target':
      return annual;
    case 'relative':
      return standing.relativeRatio;
    case 'compliance':
      return ratio;
    default:
      return annual === null || standing.achievedToDate === null
        ? null
        : Math.max(0, annual - standing.achievedToDate);
  }
}

export function isRatio(measure: Measure): measure is 'relative' | 'compliance' {
  return measure === 'relative' || measure === 'compliance';
}

export function formatValue(value: number | null, measure: Measure): string {
  return isRatio(measure) ? formatPercent(value) : formatNumber(value);
}
