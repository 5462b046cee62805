import { statutoryHolidays } from './holidays.ts';
import { shiftDay } from './week.ts';

/** Monday to Friday, and no statutory day of rest. What an agency closes on besides is not known here. */
export function isBusinessDay(isoDay: string): boolean {
  const weekday = new Date(`${isoDay}T12:00:00.000Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !holidaysOf(Number(isoDay.slice(0, 4))).has(isoDay);
}

/** By year: they never change, and are asked for by the thousand. */
const HOLIDAYS = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const known = HOLIDAYS.get(year) ?? new Set(statutoryHolidays(year));
  HOLIDAYS.set(year, known);
  return known;
}

/**
 * The business day that many business days after an ISO day, or before it where the number is negative. The day itself
 * does not count; with 0 it comes back as it is.
 */
export function shiftBusinessDays(isoDay: string, count: number): string {
  const step = Math.sign(count);
  let day = isoDay;
  for (let left = Math.abs(count); left > 0; left -= isBusinessDay(day) ? 1 : 0) day = shiftDay(day, step);
  return day;
}
