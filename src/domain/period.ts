/** A calendar quarter of a fiscal year; the agencies' fiscal year is the calendar year. */
export type Quarter = 1 | 2 | 3 | 4;

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/**
 * A stretch of one fiscal year that a question asks about.
 * `cumulative` tells "from January to the end of the last quarter" from "these quarters by themselves".
 */
export interface Period {
  readonly year: number;
  /** Ascending, without repeats, never empty. */
  readonly quarters: readonly Quarter[];
  readonly cumulative: boolean;
}

export function toQuarter(value: number): Quarter | undefined {
  return QUARTERS.find((quarter) => quarter === value);
}

/** The quarter that a month (1–12) belongs to. */
export function quarterOfMonth(month: number): Quarter {
  if (month <= 3) return 1;
  if (month <= 6) return 2;
  return month <= 9 ? 3 : 4;
}

export function lastQuarter(period: Period): Quarter {
  return period.quarters.reduce((last, quarter) => (quarter > last ? quarter : last), 1 as Quarter);
}

/** Every quarter from the first of the year up to and including `last`. */
export function quartersThrough(last: Quarter): readonly Quarter[] {
  return QUARTERS.filter((quarter) => quarter <= last);
}

const FIRST_DAYS: Readonly<Record<Quarter, string>> = { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' };
const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/** The last day of a quarter, ISO. */
export function closeOf(year: number, quarter: Quarter): string {
  return `${year}-${LAST_DAYS[quarter]}`;
}

/** The first day of a quarter, ISO. */
export function openOf(year: number, quarter: Quarter): string {
  return `${year}-${FIRST_DAYS[quarter]}`;
}
