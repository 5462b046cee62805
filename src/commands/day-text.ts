import { makeCalendarDay } from '#src/bot/local-day.ts';
import { formatDay } from '#src/language/format.ts';

/** Tells the day of an instant where the agency is: "15 de octubre de 2023". */
export function makeDayText(timeZone: string): (instant: string) => string {
  const toCalendarDay = makeCalendarDay(timeZone);
  return (instant) => {
    const { year, month, day } = toCalendarDay(new Date(instant));
    return formatDay([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
  };
}
