import type { GoalRecord, ReportedTotal } from './goal.ts';
import { type Quarter, quartersThrough } from './period.ts';
import { type LightThresholds, type TrafficLight, toTrafficLight } from './traffic-light.ts';

/**
 * What a goal's achieved-to-date rests on: the quarters added up, or a total that the report prints
 * because its quarters are not known one by one.
 */
export type AchievedBasis = 'quarters' | 'reported-total';

/** How one goal stands at the close of `throughQuarter`. Null is unknown, or undefined for a ratio over 0. */
export interface Standing {
  readonly throughQuarter: Quarter;
  readonly plannedToDate: number | null;
  readonly achievedToDate: number | null;
  readonly achievedBasis: AchievedBasis | null;
  /** The report's avance relativo: achieved to date ÷ annual. */
  readonly relativeRatio: number | null;
  /** Cumplimiento: achieved to date ÷ planned to date. */
  readonly complianceRatio: number | null;
  readonly light: TrafficLight;
}

/** a ÷ b where both are known and b is not 0. */
export function toRatio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function sumOrUnknown(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

export function plannedThrough(record: GoalRecord, through: Quarter): number | null {
  return sumOrUnknown(quartersThrough(through).map((quarter) => plannedIn(record, quarter)));
}

export function plannedIn(record: GoalRecord, quarter: Quarter): number | null {
  return record.quarters.find((figures) => figures.quarter === quarter)?.planned?.value ?? null;
}

export function achievedIn(record: GoalRecord, quarter: Quarter): number | null {
  return record.quarters.find((figures) => figures.quarter === quarter)?.achieved?.value ?? null;
}

function newestTotal(record: GoalRecord, through: Quarter): ReportedTotal | undefined {
  return record.reportedTotals
    .filter((total) => total.throughQuarter <= through)
    .reduce<ReportedTotal | undefined>(
      (newest, total) => (newest && newest.throughQuarter > total.throughQuarter ? newest : total),
      undefined,
    );
}

/**
 * Quarters add up where each is known. Where one is not, a printed total stands for all quarters up
 * to its own, and later quarters are added to it; a residual is never spread over quarters.
 */
export function achievedThrough(
  record: GoalRecord,
  through: Quarter,
): { readonly value: number | null; readonly basis: AchievedBasis | null } {
  const quarters = quartersThrough(through);
  const sum = sumOrUnknown(quarters.map((quarter) => achievedIn(record, quarter)));
  if (sum !== null) return { value: sum, basis: 'quarters' };
  const total = newestTotal(record, through);
  if (total === undefined) return { value: null, basis: null };
  const later = quarters.filter((quarter) => quarter > total.throughQuarter);
  const rest = sumOrUnknown(later.map((quarter) => achievedIn(record, quarter)));
  if (rest === null) return { value: null, basis: null };
  return { value: total.achieved.value + rest, basis: 'reported-total' };
}

/** @param through the quarter to judge at: the period's last, but none that no report covers yet. */
export function toStanding(record: GoalRecord, through: Quarter, thresholds: LightThresholds): Standing {
  const planned = plannedThrough(record, through);
  const achieved = achievedThrough(record, through);
  return {
    throughQuarter: through,
    plannedToDate: planned,
    achievedToDate: achieved.value,
    achievedBasis: achieved.basis,
    relativeRatio: toRatio(achieved.value, record.annual?.value ?? null),
    complianceRatio: toRatio(achieved.value, planned),
    light: toTrafficLight({ planned, achieved: achieved.value }, thresholds),
  };
}
