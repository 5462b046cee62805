import { type Quarter, quarterOfMonth } from '#src/domain/period.ts';
import { isLastDay, monthsBetween } from './month-span.ts';
import {
  CROSSES_YEARS,
  type Found,
  newestQuarter,
  numberOf,
  type PeriodContext,
  type PeriodRule,
  quarterFromDay,
  quarterNumbered,
  quarterRange,
  type Reading,
  rule,
  stretch,
  yearToDate,
} from './reading.ts';
import type { Facet } from './terms.ts';

/** From the month that the facet names first to the one it names last. */
function monthRange(found: Found, facet: Facet): Reading | undefined {
  const named = found.captures.get(facet) ?? [];
  const [from, to] = [named[0], named.at(-1)];
  if (from === undefined || to === undefined || !isMonth(from) || !isMonth(to)) return undefined;
  const years = found.captures.get('year') ?? [];
  if (from > to || new Set(years).size > 1) return CROSSES_YEARS;
  const reading = quarterRange(quarterOfMonth(from), quarterOfMonth(to), years[0] ?? null);
  const months = fillsMonths(found.captures.get('day') ?? [], to) ? monthsBetween(from, to) : [];
  return reading.kind === 'stretch' ? { ...reading, months } : reading;
}

/** From the first of a month to the last of the month `to`, or without days. */
function fillsMonths(days: readonly number[], to: number): boolean {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || (first === 1 && isLastDay(last, to));
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** Each pattern also after "trimestre", which then belongs to it. */
const withNoun = (patterns: readonly string[]): readonly string[] => [
  ...patterns,
  ...patterns.map((pattern) => `<quarter> ,? ${pattern}`),
];

const YEAR = 'de|del? <year>?';

export const RANGE_RULES: readonly PeriodRule[] = [
  rule(
    'months',
    withNoun([
      `desde|de|del? <anymonth> .? ${YEAR} y? a|al|hasta|<dash> el? mes? de? <anymonth>`,
      `entre el? mes? de? <anymonth> ${YEAR} y el? mes? de? <anymonth>`,
    ]),
    (found) => monthRange(found, 'anymonth'),
  ),
  rule(
    'days of months',
    withNoun([
      `desde|de|del? el? <day> de|<dash>? <anymonth> ${YEAR} y? a|al|hasta|<dash> el? <day> y? uno? de|<dash>? <anymonth>`,
      `entre el? <day> de? <anymonth> ${YEAR} y el? <day> de? <anymonth>`,
      'desde|del? el? <day> a|al|<dash> <day> y? uno? de <anymonth>',
    ]),
    (found) => monthRange(found, 'anymonth'),
  ),
  rule(
    'days in digits',
    [
      'desde|del|de? el? <day> <dash> <n> <dash> <year> a|al|hasta|<dash> el? <day> <dash> <n> <dash> <year>',
      'desde|del|de? el? <day> <slash> <n> a|al|hasta|<dash> el? <day> <slash> <n>',
      'desde|del|de? el? <year> <dash> <n> <dash> <day> a|al|hasta|<slash> el? <year> <dash> <n> <dash> <day>',
    ],
    (found) => monthRange(found, 'n'),
  ),
];

const TO_NOW = 'y|a|hasta? a|hasta? el|la? fecha|hoy|ahora|momento|aca';

/** From a quarter to the newest one with figures. */
export function openRange(first: Quarter, context: PeriodContext): Reading {
  const newest = newestQuarter(context, context.defaultYear);
  return quarterRange(first, newest > first ? newest : first);
}

/** From a month to the close of the newest quarter with figures. */
export function openRangeFromMonth(month: number, context: PeriodContext): Reading {
  const reading = openRange(quarterOfMonth(month), context);
  if (reading.kind === 'impossible') return reading;
  return { ...reading, months: monthsBetween(month, (reading.quarters.at(-1) ?? 1) * 3) };
}

export const OPEN_RANGE_RULES: readonly PeriodRule[] = [
  rule(
    'since a month',
    [
      'desde el? mes? de? <anymonth>',
      'desde el? <day> de <anymonth>',
      'a? partir del|de <day> de <anymonth>',
      'a? partir de|del mes? de? <anymonth>',
      `de|desde <anymonth> ${TO_NOW}`,
      'de <anymonth> para aca',
    ],
    ({ captures, context }) => {
      const month = numberOf(captures, 'anymonth');
      return month === undefined ? undefined : openRangeFromMonth(month, context);
    },
  ),
  rule(
    'since a quarter',
    [
      'desde el? <ordinal> <quarter>',
      'desde el? <mark>',
      'a? partir de|del <ordinal> <quarter>',
      'a? partir de|del <mark>',
    ],
    ({ captures, context }) => {
      const first = quarterNumbered(numberOf(captures, 'ordinal') ?? numberOf(captures, 'mark'));
      const quarter = first?.kind === 'stretch' ? first.quarters[0] : undefined;
      return quarter === undefined ? first : openRange(quarter, context);
    },
  ),
];

/** From January to the newest quarter with figures. */
const GOES = 'va|vamos|lleva|llevamos|llevan|llevo|transcurrio|corrido';

export const TO_DATE_RULES: readonly PeriodRule[] = [
  rule(
    'year to date',
    [
      `lo que|q|k ${GOES} transcurrido|corrido? del|de|en el|este|presente? <yearword>|<year> fiscal? <year>?`,
      `lo ${GOES} transcurrido? del|de <yearword>`,
      'acumulado|acumulada|acumulados|acumuladas del|al|en el|este? <yearword>',
      'acumulado|acumulada|acumulados|acumuladas anual|anuales',
      'ytd',
      'este|del|en|el? el? <yearword> a|hasta la fecha',
      'desde el|los|que? inicio|inicios|principio|principios|comienzo|comienzos|arranque|empezo|inicio|comenzo de|del|el <yearword>',
      'desde que empezo|inicio|comenzo|arranco el <yearword>',
    ],
    ({ captures, context }) => yearToDate(context, numberOf(captures, 'year') ?? null),
  ),
  rule('month to date', [`lo que|q|k ${GOES} del|de en|este? mes`], ({ context }) =>
    stretch('month', [quarterOfMonth(context.today.month)], {
      year: context.today.year,
      months: [context.today.month],
    }),
  ),
  rule('quarter to date', [`lo que|q|k ${GOES} del|de|en el|este? <quarter>`], ({ context }) => {
    const { year, quarter } = quarterFromDay(context.today);
    return stretch('quarter', [quarter], { year });
  }),
];
