import { shiftBusinessDays } from '#src/domain/business-days.ts';
import { type Quarter, quarterOfMonth } from '#src/domain/period.ts';
import type { Rhythm } from '#src/domain/subscription.ts';
import { shiftDay } from '#src/domain/week.ts';

/** The end of a stretch of time that a summary is about. */
export interface Close {
  readonly rhythm: Rhythm;
  readonly year: number;
  /** At whose close goals are judged: the month's own, where it is a month. */
  readonly quarter: Quarter;
  /** "2023-Q3", "2023-M10": the same for everybody. */
  readonly name: string;
  /** ISO day from which it is sent. */
  readonly dueOn: string;
}

export interface CloseOptions {
  /** Business days between the close and the summary, so that what is captured late is in it. */
  readonly afterBusinessDays: number;
}

/** A summary that is later than this is not sent any more: nobody wants last quarter's when Avance is set up. */
const LATEST_DAYS = 21;

/**
 * The closes whose summaries are to go out on a day, also where nobody was there on the very day.
 * @param today ISO, where the agency is
 */
export function closesDue(today: string, options: CloseOptions): readonly Close[] {
  const months = [0, 1, 2].map((back) => monthBefore(today, back));
  const closes = months.flatMap(({ year, month }) => [
    ...(month % 3 === 0 ? [quarterClose(year, quarterOfMonth(month), options)] : []),
    monthClose(year, month, options),
  ]);
  return closes.filter(({ dueOn }) => dueOn <= today && today <= shiftDay(dueOn, LATEST_DAYS));
}

export function quarterClose(year: number, quarter: Quarter, { afterBusinessDays }: CloseOptions): Close {
  const dueOn = shiftBusinessDays(lastDay(year, quarter * 3), afterBusinessDays);
  return { rhythm: 'quarter', year, quarter, name: `${year}-Q${quarter}`, dueOn };
}

/** Whether a quarter has ended on a day: its summary goes out once, and not before. */
export function hasEnded({ year, quarter }: Pick<Close, 'year' | 'quarter'>, today: string): boolean {
  return lastDay(year, quarter * 3) < today;
}

function monthClose(year: number, month: number, { afterBusinessDays }: CloseOptions): Close {
  const name = `${year}-M${String(month).padStart(2, '0')}`;
  const dueOn = shiftBusinessDays(lastDay(year, month), afterBusinessDays);
  return { rhythm: 'month', year, quarter: quarterOfMonth(month), name, dueOn };
}

/** The month that many before the last one that is over. */
function monthBefore(today: string, back: number): { readonly year: number; readonly month: number } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const index = year * 12 + (month - 1) - 1 - back;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

function lastDay(year: number, month: number): string {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return shiftDay(`${next.year}-${String(next.month).padStart(2, '0')}-01`, -1);
}
