import { makeCalendarDay } from '#src/bot/local-day.ts';
import { formatDay } from '#src/language/format.ts';
import { toIsoDay } from '#src/language/iso-day.ts';

/** Tells instants as people read them: "15 de octubre de 2023, 12:00". */
export function makeLocalInstant(timeZone: string): (at: Date) => string {
  const toCalendarDay = makeCalendarDay(timeZone);
  const clock = new Intl.DateTimeFormat('es-MX', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => `${formatDay(toIsoDay(toCalendarDay(at)))}, ${clock.format(at)}`;
}
