import type { CalendarDay } from './periods.ts';

/** "2023-10-16". */
export function toIsoDay({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
