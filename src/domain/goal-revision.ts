import type { GoalRecord } from './goal.ts';
import { QUARTERS, type Quarter } from './period.ts';
import { plannedIn } from './standing.ts';

/** What a goal commits to: for the year, and quarter by quarter. Null: not known. */
export interface Committed {
  readonly annual: number | null;
  /** Four, by quarter. */
  readonly planned: readonly (number | null)[];
}

export function committedOf(record: GoalRecord): Committed {
  return {
    annual: record.annual?.value ?? null,
    planned: QUARTERS.map((quarter) => plannedIn(record, quarter)),
  };
}

/** One figure that changes. */
export interface Modified {
  readonly what: 'annual' | Quarter;
  readonly before: number | null;
  readonly after: number | null;
}

export function differencesOf(before: Committed, after: Committed): readonly Modified[] {
  const of = (what: Modified['what'], pick: (each: Committed) => number | null): readonly Modified[] =>
    pick(before) === pick(after) ? [] : [{ what, before: pick(before), after: pick(after) }];
  return [
    ...of('annual', ({ annual }) => annual),
    ...QUARTERS.flatMap((quarter) => of(quarter, ({ planned }) => planned[quarter - 1] ?? null)),
  ];
}

/** Quarters that do not add up to the annual figure. */
export interface Imbalance {
  readonly sum: number;
  readonly annual: number;
}

/** Sums of decimals are compared up to here. */
const ROUNDING = 1e-6;

/** Null where they add up, or where one of them is not known. */
export function imbalanceOf({ annual, planned }: Committed): Imbalance | null {
  const sum = planned.reduce<number | null>(
    (total, each) => (total === null || each === null ? null : total + each),
    0,
  );
  if (sum === null || annual === null || Math.abs(sum - annual) < ROUNDING) return null;
  return { sum, annual };
}

/**
 * Quarters have to add up wherever they did before: of goals whose quarters are no parts of the year (the same 390
 * officers in each) nothing is to be distributed.
 */
export function hasToBalance(before: Committed): boolean {
  return imbalanceOf(before) === null;
}

/** The goal as it would be. */
export function revised(record: GoalRecord, { annual, planned }: Committed): GoalRecord {
  const toFigure = (value: number | null) =>
    value === null ? null : ({ value, origin: 'captured' } as const);
  return {
    ...record,
    annual: toFigure(annual),
    quarters: record.quarters.map((figures) => ({
      ...figures,
      planned: toFigure(planned[figures.quarter - 1] ?? null),
    })),
  };
}
