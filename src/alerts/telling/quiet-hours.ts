import { Cron } from 'croner';
import { isBusinessDay, shiftBusinessDays } from '#src/domain/business-days.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';

/** Messages that nobody asked for come on business days between these hours. */
const WORKING_HOURS = { from: 8, to: 18 } as const;

/** That very moment in working hours, else when the next ones begin, by the clocks of the agency's zone. */
export function nextWorkingMoment(at: Date, timeZone: string): Date {
  const { day, hour } = makeLocalTime(timeZone)(at);
  const works = isBusinessDay(day);
  if (works && hour >= WORKING_HOURS.from && hour < WORKING_HOURS.to) return at;
  return beginOf(works && hour < WORKING_HOURS.from ? day : shiftBusinessDays(day, 1), timeZone);
}

/** Whatever the clocks did in between. */
function beginOf(day: string, timeZone: string): Date {
  const time = `${day}T${String(WORKING_HOURS.from).padStart(2, '0')}:00:00`;
  const found = new Cron(time, { timezone: timeZone, paused: true }).nextRun(new Date(0));
  if (found === null) throw new RangeError(`${time} is never in ${timeZone}`);
  return found;
}
