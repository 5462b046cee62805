import { quarterOfMonth } from '#src/domain/period.ts';
import { isLastDay } from './month-span.ts';
import {
  type Found,
  numberOf,
  type PeriodRule,
  type Place,
  type Reading,
  rule,
  type Shape,
  stretch,
  wordAt,
} from './reading.ts';
import { AMBIGUOUS_ABBREVIATIONS } from './words.ts';

/** Streets, schools and holidays are named after days: "escuela 20 de noviembre". */
const NAMED_AFTER_DAYS = new Set(
  'calle escuela colonia avenida av primaria secundaria parque mercado ejido hospital clinica plaza bulevar blvd'.split(
    ' ',
  ),
);
const TITLES = new Set(
  'don dona lic licenciado licenciada dr doctor dra sr senor sra c ing prof profe maestro'.split(' '),
);
const BEFORE_ABBREVIATION = new Set('en a al de del hasta desde mes para corte cierre'.split(' '));
const BEFORE_NUMERIC_DAY = new Set('al el del hasta dia desde a'.split(' '));

function monthReading(
  month: number | undefined,
  shape: Shape,
  { year = null, day }: { readonly year?: number | null; readonly day?: number | undefined } = {},
): Reading | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const months = day === undefined || isLastDay(day, month) ? [month] : [];
  return stretch(shape, [quarterOfMonth(month)], { year, months });
}

/** "Julio Pérez", "don Julio": a person, not a month. */
function isPerson({ place }: Found): boolean {
  if (TITLES.has(wordAt(place, place.from - 1).replace('.', ''))) return true;
  const isName = (index: number): boolean => /^\p{Lu}\p{Ll}/u.test(place.terms[index]?.token.text ?? '');
  const next = place.terms[place.to];
  return isName(place.from) && isName(place.to) && next?.facets.size === 0;
}

function isPlace({ place }: Found): boolean {
  const isDayBefore = place.terms[place.from - 2]?.facets.has('day') === true;
  return (
    NAMED_AFTER_DAYS.has(wordAt(place, place.from - 1)) ||
    (isDayBefore &&
      wordAt(place, place.from - 1) === 'de' &&
      NAMED_AFTER_DAYS.has(wordAt(place, place.from - 3)))
  );
}

const NUMBERED = /^(?:metas?|acci(?:on|ones)|indicador(?:es)?|programas?|lineas?|claves?)$/u;

/** "la meta 3 de enero a marzo": the number is that of the goal. */
function isNumbered({ place }: Found): boolean {
  return NUMBERED.test(wordAt(place, place.from - 1)) && wordAt(place, place.from) !== 'dia';
}

function hasSmallLetters({ terms }: Place): boolean {
  return terms.some(({ token }) => /\p{Ll}/u.test(token.text));
}

function isMonthByItself(found: Found): boolean {
  const { place } = found;
  const word = wordAt(place, place.from);
  const next = place.terms[place.to]?.facets;
  if (next?.has('year') === true) return true;
  // SEP is also a ministry, "mar" the sea.
  const isMinistry = place.terms[place.from]?.token.text === 'SEP' && hasSmallLetters(place);
  if (AMBIGUOUS_ABBREVIATIONS.has(word) || isMinistry) return false;
  const before = wordAt(place, place.from - 1);
  return BEFORE_ABBREVIATION.has(before) || !/^(?:la|el|las|los|una?|su)$/u.test(before);
}

export const MONTH_RULES: readonly PeriodRule[] = [
  rule('month', ['<month>'], (found) =>
    isPerson(found) || isPlace(found) ? undefined : monthReading(numberOf(found.captures, 'month'), 'month'),
  ),
  rule('month in short', ['<abbr>'], (found) =>
    isMonthByItself(found) ? monthReading(numberOf(found.captures, 'abbr'), 'month') : undefined,
  ),
  rule(
    'day of month',
    [
      'dia? <day> de <anymonth>',
      'dia? <day> y uno de <anymonth>',
      '<day> <dash>? <abbr>',
      'dia <day> <anymonth>',
    ],
    (found) => {
      const isShort =
        wordAt(found.place, found.place.to - 2) !== 'de' && found.captures.get('anymonth') === undefined;
      const short = found.place.terms[found.place.to - 1]?.word ?? '';
      const isShortWord = isShort && AMBIGUOUS_ABBREVIATIONS.has(short);
      if (isPlace(found) || isNumbered(found) || isShortWord) return undefined;
      const { captures } = found;
      const day = numberOf(captures, 'day');
      return monthReading(numberOf(captures, 'anymonth') ?? numberOf(captures, 'abbr'), 'day', { day });
    },
  ),
  rule(
    'date in digits',
    ['<day> <dash> <n> <dash> <year>', '<year> <dash> <n> <dash> <day>'],
    ({ captures }) =>
      monthReading(numberOf(captures, 'n'), 'day', {
        year: numberOf(captures, 'year') ?? null,
        day: numberOf(captures, 'day'),
      }),
  ),
  rule('day and month in digits', ['<day> <slash> <n>'], ({ captures, place }) =>
    BEFORE_NUMERIC_DAY.has(wordAt(place, place.from - 1))
      ? monthReading(numberOf(captures, 'n'), 'day', { day: numberOf(captures, 'day') })
      : undefined,
  ),
];
