import type { Quarter } from '#src/domain/period.ts';

const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/** The last day of a quarter, ISO. */
export function cutoffOf(year: number, quarter: Quarter): string {
  return `${year}-${LAST_DAYS[quarter]}`;
}
