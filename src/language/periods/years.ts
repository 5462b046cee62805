import { QUARTERS } from '#src/domain/period.ts';
import type { Captures } from './pattern.ts';
import {
  type Found,
  numberOf,
  type PeriodRule,
  type Place,
  type Reading,
  rule,
  stretch,
  wordAt,
} from './reading.ts';
import type { Facet, Term } from './terms.ts';

function wholeYear(year: number | null): Reading {
  return stretch('whole-year', QUARTERS, { cumulative: true, year });
}

/** What a year follows, whatever comes next. */
const BEFORE_YEAR = new Set('en durante poa programa presupuesto fiscal desde hasta vs versus'.split(' '));
const AFTER_YEAR = new Set('y o vs versus contra con en por para del de porfa'.split(' '));
const RECORDING = /^(?:registr|captur|anot|agreg|pon|sub|carg|mete)/u;
/** Plausible fiscal years: other numbers of four digits are quantities. */
const YEARS_AROUND = 15;
const DATED: readonly Facet[] = ['anymonth', 'quarter', 'quarters', 'semester', 'mark', 'stage'];

/** "2023", "dos mil veintitrés" */
function yearOf(captures: Captures): number | undefined {
  return numberOf(captures, 'year') ?? numberOf(captures, 'tail');
}

/** "2023" is a year where its neighbours say so, or where nothing is counted by it. */
function isYear({ captures, place, context }: Found): boolean {
  const year = yearOf(captures) ?? 0;
  if (Math.abs(year - context.defaultYear) > YEARS_AROUND) return false;
  const before = wordAt(place, place.from - 1);
  if (before === '$' || RECORDING.test(before)) return false;
  // "fueron dos mil veinte" counts something.
  if (captures.has('tail')) return BEFORE_YEAR.has(before) || /^(?:de|del|el)$/u.test(before);
  const next = place.terms[place.to];
  const isClosed = next === undefined || next.token.kind !== 'word' || AFTER_YEAR.has(next.word);
  return isClosed || BEFORE_YEAR.has(before) || followsStretch(place) || isDated(next);
}

/** "septiembre de 2023", "Q3 2023" */
function followsStretch(place: Place): boolean {
  const isLinked = /^(?:del?|,)$/u.test(wordAt(place, place.from - 1));
  return isDated(place.terms[place.from - (isLinked ? 2 : 1)]);
}

function isDated(term: Term | undefined): boolean {
  return term !== undefined && DATED.some((facet) => term.facets.has(facet));
}

const ANNUAL_FIGURE = new Set(
  `meta metas objetivo objetivos programado programada programados programadas autorizado autorizada aprobado aprobada
   original modificada modificado ajustada total plan programa operativo poa presupuesto cantidad cifra fijada propuesta
   comprometida establecida planeado planeada target cuota tope techo limite monto la lo las su`.split(
    /\s+/u,
  ),
);

/** "meta anual", "meta programada del año": the annual goal, which is a figure and not a stretch of time. */
function namesAnnualGoal(place: Place): boolean {
  return ANNUAL_FIGURE.has(wordAt(place, place.from - 1));
}

const PART_OF_YEAR = new Set(
  `fin fines final finales cierre inicio inicios principio principios comienzo mitad resto parte meses trimestres
   trimestre mes dia dias semestre resta falta queda mejor peor temporada epoca`.split(/\s+/u),
);

/** "ejercicio de los recursos" spends money; "ejercicio de 2023" is a year. */
function isSpending({ place }: Found): boolean {
  const last = wordAt(place, place.to - 1);
  const next = wordAt(place, place.to);
  const isCalendarYear = place.terms[place.to + 1]?.facets.has('year') === true;
  return last === 'ejercicio' && /^(?:de|del|presupuestal|fisico)$/u.test(next) && !isCalendarYear;
}

export const YEAR_RULES: readonly PeriodRule[] = [
  rule(
    'calendar year',
    [
      '<yearword> fiscal|de|del? <year>',
      '<year>',
      '<yearword> fiscal|de|del? dos mil <tail>',
      'dos mil <tail>',
    ],
    (found) => {
      const year = yearOf(found.captures) ?? null;
      const isNamed = found.place.terms[found.place.from]?.facets.has('yearword') === true;
      return isNamed || isYear(found)
        ? stretch('calendar-year', QUARTERS, { cumulative: true, year })
        : undefined;
    },
  ),
  rule(
    'this year',
    [
      'este|presente|actual|del? este|presente|actual <yearword> fiscal?',
      'del? <yearword> fiscal? actual|corriente|presente|vigente',
      'del? <yearword> fiscal? en curso',
      'del? <yearword> fiscal? que|q corre|transcurre',
    ],
    (found) => (isSpending(found) ? undefined : wholeYear(found.context.today.year)),
  ),
  rule(
    'last year',
    ['del? <yearword> fiscal? inmediato? pasado|anterior|previo', 'del? pasado|anterior|ultimo <yearword>'],
    ({ context }) => wholeYear(context.today.year - 1),
  ),
  rule(
    'next year',
    [
      'del? <yearword> siguiente|proximo|entrante',
      'del? proximo|siguiente <yearword>',
      'del? <yearword> que|q viene|entra|sigue',
    ],
    ({ context }) => wholeYear(context.today.year + 1),
  ),
  rule(
    'whole year',
    [
      'todo el? <yearword> fiscal? completo?',
      '<yearword> fiscal? completo|entero',
      'en|durante el <yearword> fiscal?',
    ],
    (found) => (isSpending(found) ? undefined : wholeYear(null)),
  ),
  rule('of the year', ['del <yearword> fiscal?'], (found) => {
    const before = wordAt(found.place, found.place.from - 1);
    const isOther = PART_OF_YEAR.has(before) || namesAnnualGoal(found.place) || isSpending(found);
    return isOther ? undefined : wholeYear(null);
  }),
  rule(
    'end of the year',
    ['a|al|para|hasta|hacia el? fin|fines|final|finales|cierre|termino de|del <yearword>'],
    () => wholeYear(null),
  ),
  rule('annual', ['anual|anuales|anualmente'], ({ place }) =>
    namesAnnualGoal(place) ? undefined : wholeYear(null),
  ),
];
