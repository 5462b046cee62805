/** A day of rest: always the same date, the nth Monday of a month, or a date of every sixth year. Months are 1–12. */
type Holiday =
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'monday'; readonly month: number; readonly nth: number }
  | {
      readonly kind: 'sixth-year';
      readonly month: number;
      readonly day: number;
      readonly from: number;
      readonly through: number;
    };

/**
 * The days of obligatory rest of Article 74 of the Ley Federal del Trabajo. Those moved to a Monday are moved since
 * 2006. The change of the federal executive was on 1 December until 2018 and is on 1 October from 2024 on (Article 83
 * of the Constitution). Its last item, days of ordinary elections, is left out: they are Sundays.
 */
const STATUTORY: readonly Holiday[] = [
  { kind: 'date', month: 1, day: 1 },
  { kind: 'monday', month: 2, nth: 1 },
  { kind: 'monday', month: 3, nth: 3 },
  { kind: 'date', month: 5, day: 1 },
  { kind: 'date', month: 9, day: 16 },
  { kind: 'sixth-year', month: 10, day: 1, from: 2024, through: Number.POSITIVE_INFINITY },
  { kind: 'monday', month: 11, nth: 3 },
  { kind: 'sixth-year', month: 12, day: 1, from: 2006, through: 2018 },
  { kind: 'date', month: 12, day: 25 },
];

const TERM_YEARS = 6;
const DAYS_OF_WEEK = 7;
const MONDAY = 1;

/** The statutory days of rest of a year from 2006 on, as ISO days in order. */
export function statutoryHolidays(year: number): readonly string[] {
  return STATUTORY.filter((holiday) => happensIn(holiday, year)).map((holiday) => dayOf(holiday, year));
}

function happensIn(holiday: Holiday, year: number): boolean {
  if (holiday.kind !== 'sixth-year') return true;
  return year >= holiday.from && year <= holiday.through && (year - holiday.from) % TERM_YEARS === 0;
}

function dayOf(holiday: Holiday, year: number): string {
  const day = holiday.kind === 'monday' ? mondayOf(year, holiday) : holiday.day;
  return new Date(Date.UTC(year, holiday.month - 1, day)).toISOString().slice(0, 10);
}

function mondayOf(year: number, { month, nth }: { readonly month: number; readonly nth: number }): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const toMonday = (MONDAY - first + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return 1 + toMonday + (nth - 1) * DAYS_OF_WEEK;
}
