import type { Quarter } from './period.ts';

interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Of a day without a change of the clock. */
export const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

/** The Monday with which a day's week begins, as an ISO day. */
export function toWeek({ year, month, day }: Day): string {
  // Noon in UTC: only the calendar counts, no zone moves the day.
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  const sinceMonday = (noon.getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  return shiftDay(noon.toISOString().slice(0, 10), -sinceMonday);
}

/** An ISO day some days later, or earlier where the number is negative. */
export function shiftDay(isoDay: string, days: number): string {
  const noon = new Date(`${isoDay}T12:00:00.000Z`);
  return new Date(noon.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday that many weeks before another one. */
export function weeksBefore(week: string, weeks: number): string {
  return shiftDay(week, -weeks * DAYS_OF_WEEK);
}

/** The last day of a quarter, ISO. */
export function endOfQuarter(year: number, quarter: Quarter): string {
  // Day 0 of a month is the last one of the month before.
  return new Date(Date.UTC(year, quarter * 3, 0, 12)).toISOString().slice(0, 10);
}
