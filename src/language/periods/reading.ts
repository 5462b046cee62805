import { QUARTERS, type Quarter, quarterOfMonth, quartersThrough, toQuarter } from '#src/domain/period.ts';
import type { Captures, Pattern } from './pattern.ts';
import { toPattern } from './pattern.ts';
import type { Facet, Term } from './terms.ts';

/** A calendar day in the agency's time zone. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** What words like "este trimestre" depend on. */
export interface PeriodContext {
  readonly today: CalendarDay;
  /** Newest quarter of `defaultYear` with reported figures; null before the first. */
  readonly reportedThrough: Quarter | null;
  /** The fiscal year meant where none is named. */
  readonly defaultYear: number;
}

/**
 * What kind of stretch was named; it decides what "al", a list or a year beside it do to it.
 * `calendar-year` is "2023", `whole-year` is "este año" or "anual".
 */
export type Shape =
  | 'quarter'
  | 'quarters'
  | 'month'
  | 'day'
  | 'range'
  | 'semester'
  | 'calendar-year'
  | 'whole-year'
  | 'to-date';

export interface Stretch {
  readonly kind: 'stretch';
  readonly shape: Shape;
  readonly quarters: readonly Quarter[];
  readonly cumulative: boolean;
  /** Null: not named. */
  readonly year: number | null;
  /** The months that were named (1–12), none where days were that fill no month; absent: whole quarters were. */
  readonly months?: readonly number[];
}

/** `leans-on-another`: "el mismo trimestre del año pasado", which only another period explains. */
export type ImpossibleReason = 'no-such-quarter' | 'not-in-quarters' | 'crosses-years' | 'leans-on-another';

export interface Impossible {
  readonly kind: 'impossible';
  readonly reason: ImpossibleReason;
}

export type Reading = Stretch | Impossible;

/** Where a rule stands in the message. */
export interface Place {
  readonly terms: readonly Term[];
  readonly from: number;
  readonly to: number;
}

/** One way to name a stretch of time. */
export interface PeriodRule {
  readonly name: string;
  readonly patterns: readonly Pattern[];
  /** Undefined: not a period after all. */
  readonly read: (found: Found) => Reading | undefined;
}

export interface Found {
  readonly captures: Captures;
  readonly context: PeriodContext;
  readonly place: Place;
}

export function rule(name: string, sources: readonly string[], read: PeriodRule['read']): PeriodRule {
  return { name, patterns: sources.map(toPattern), read };
}

export function numberOf(captures: Captures, facet: Facet, index = 0): number | undefined {
  return captures.get(facet)?.[index];
}

export function wordAt(place: Place, index: number): string {
  return place.terms[index]?.word ?? '';
}

const WIDEST_VIEW = 30;

/** Does the message say such a word near by? A longer one is not searched through for each of its stretches. */
export function saysNear({ terms, from, to }: Place, pattern: RegExp): boolean {
  return terms
    .slice(Math.max(0, from - WIDEST_VIEW), to + WIDEST_VIEW)
    .some(({ word }) => pattern.test(word));
}

export const NO_SUCH_QUARTER: Impossible = { kind: 'impossible', reason: 'no-such-quarter' };
export const NOT_IN_QUARTERS: Impossible = { kind: 'impossible', reason: 'not-in-quarters' };
export const CROSSES_YEARS: Impossible = { kind: 'impossible', reason: 'crosses-years' };

export function stretch(shape: Shape, quarters: readonly Quarter[], more: Partial<Stretch> = {}): Stretch {
  return { kind: 'stretch', shape, quarters, cumulative: false, year: null, ...more };
}

/** The quarter of that number, or that there is none. */
export function quarterNumbered(value: number | undefined): Reading | undefined {
  if (value === undefined) return undefined;
  const quarter = toQuarter(value);
  return quarter === undefined ? NO_SUCH_QUARTER : stretch('quarter', [quarter]);
}

/** Quarters from one to another; from the first over more than one, they are to date. */
export function quarterRange(from: Quarter, to: Quarter, year: number | null = null): Reading {
  if (from > to) return CROSSES_YEARS;
  const quarters = QUARTERS.filter((quarter) => quarter >= from && quarter <= to);
  return stretch('range', quarters, { cumulative: from === 1 && quarters.length > 1, year });
}

export interface YearQuarter {
  readonly year: number;
  readonly quarter: Quarter;
}

/** The quarter that a day lies in, moved by whole quarters. */
export function quarterFromDay(day: CalendarDay, moved = 0): YearQuarter {
  const index = day.year * 4 + quarterOfMonth(day.month) - 1 + moved;
  return { year: Math.floor(index / 4), quarter: QUARTERS[((index % 4) + 4) % 4] ?? 1 };
}

/** Newest quarter of a year with figures: as reported, else the newest closed, else the one under way. */
export function newestQuarter(context: PeriodContext, year: number): Quarter {
  if (year < context.today.year) return 4;
  if (year === context.defaultYear && context.reportedThrough !== null) return context.reportedThrough;
  const closed = quarterFromDay(context.today, -1);
  return closed.year === year ? closed.quarter : 1;
}

/** From January through the newest quarter with figures. @param year null: not named */
export function yearToDate(context: PeriodContext, year: number | null): Stretch {
  const through = newestQuarter(context, year ?? context.defaultYear);
  return stretch('to-date', quartersThrough(through), { cumulative: true, year });
}
