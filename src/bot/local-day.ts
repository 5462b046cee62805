import type { CalendarDay } from '#src/language/periods.ts';

/** Every zone's days begin at a multiple of this, so that the day is one throughout each stretch of it. */
const STRETCH_MS = 15 * 60_000;

/**
 * Tells the calendar day of an instant where the agency is. Formatting costs as much as understanding a
 * question, so the formatter is made once and the last stretch of time is remembered.
 * Throws a RangeError for a zone that is none.
 * @param timeZone IANA name, "America/Tijuana".
 */
export function makeCalendarDay(timeZone: string): (at: Date) => CalendarDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  let last: { readonly stretch: number; readonly day: CalendarDay } | undefined;
  return (at) => {
    const stretch = Math.floor(at.getTime() / STRETCH_MS);
    if (last?.stretch === stretch) return last.day;
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((found) => found.type === type)?.value);
    const day = { year: part('year'), month: part('month'), day: part('day') };
    last = { stretch, day };
    return day;
  };
}
