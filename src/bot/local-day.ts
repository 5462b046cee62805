import type { CalendarDay } from '#src/language/periods.ts';

/**
 * Tells the calendar day of an instant where the agency is. A formatter costs more than a question, so it is
 * made once. Throws a RangeError for a zone that is none.
 * @param timeZone IANA name, "America/Tijuana".
 */
export function makeCalendarDay(timeZone: string): (at: Date) => CalendarDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((found) => found.type === type)?.value);
    return { year: part('year'), month: part('month'), day: part('day') };
  };
}
