import { QUARTERS, quartersThrough, toQuarter } from '#src/domain/period.ts';
import {
  type Found,
  NO_SUCH_QUARTER,
  NOT_IN_QUARTERS,
  newestQuarter,
  numberOf,
  type PeriodRule,
  quarterNumbered,
  rule,
  saysNear,
  stretch,
  wordAt,
} from './reading.ts';

const isDigits = ({ place }: Found, index: number): boolean => place.terms[index]?.token.kind === 'number';
const endsMessage = ({ place }: Found): boolean => {
  const next = place.terms[place.to];
  return next === undefined || next.token.kind !== 'word';
};

/** "primer avance" is the first report, "un primer avance" is a draft. */
const INDEFINITE = new Set(['un', 'una', 'algun', 'ningun', 'nuestro', 'su', 'otro']);
const OTHER_PERIODS = new Set(
  'vacacional vacaciones escolar ordinario extraordinario electoral legislativo sesiones inscripciones de'.split(
    ' ',
  ),
);

/** One quarter by its number. */
export const QUARTER_RULES: readonly PeriodRule[] = [
  rule('quarter mark', ['<quarter>? <mark>'], (found) => {
    const value = numberOf(found.captures, 'mark');
    const isQ = /^q|q$/u.test(wordAt(found.place, found.place.to - 1));
    // "5t" may be five tons and "t7" a product: only Q is sure to mean a quarter.
    return value !== undefined && (toQuarter(value) !== undefined || isQ)
      ? quarterNumbered(value)
      : undefined;
  }),
  rule('letter and digit apart', ['q|t .|<dash>? <n>'], (found) => {
    const value = numberOf(found.captures, 'n') ?? 0;
    const before = wordAt(found.place, found.place.from - 1);
    // "las q 3 personas": here q is "que".
    if (!isDigits(found, found.place.to - 1) || /^(?:las?|los?|ya|lo)$/u.test(before)) return undefined;
    return toQuarter(value) === undefined ? undefined : quarterNumbered(value);
  }),
  rule('ordinal quarter', ['<ordinal>|<feminine>|<roman> .|_|<dash>? <quarter>|<quarters>'], ({ captures }) =>
    quarterNumbered(
      numberOf(captures, 'ordinal') ?? numberOf(captures, 'feminine') ?? numberOf(captures, 'roman'),
    ),
  ),
  rule('digit and quarter', ['<n> <quarter>'], (found) =>
    // "la meta 3 trimestre 2": the number belongs to what stands before.
    isDigits(found, found.place.from) && found.place.terms[found.place.to]?.facets.has('n') !== true
      ? quarterNumbered(numberOf(found.captures, 'n'))
      : undefined,
  ),
  rule(
    'numbered quarter',
    ['<quarter> .|:? numero|num|no|n|#? .? <n>|<roman>|<ordinal>', '<quarter> <dash> <n>|<roman>'],
    (found) => {
      const { captures, place } = found;
      if (wordAt(place, place.to - 1) === 'un') return undefined;
      const value = numberOf(captures, 'n') ?? numberOf(captures, 'roman') ?? numberOf(captures, 'ordinal');
      // "del trimestre 10 becas": what follows is counted.
      return toQuarter(value ?? 0) !== undefined || endsMessage(found) ? quarterNumbered(value) : undefined;
    },
  ),
  rule(
    'numbered stage',
    ['<ordinal> .? <stage> trimestral?', '<ordinal> .? informe|reporte trimestral'],
    (found) => {
      const { place } = found;
      const isOther = wordAt(place, place.to - 1) === 'periodo' && OTHER_PERIODS.has(wordAt(place, place.to));
      if (isOther || INDEFINITE.has(wordAt(place, place.from - 1))) return undefined;
      const quarter = toQuarter(numberOf(found.captures, 'ordinal') ?? 0);
      return quarter === undefined ? undefined : stretch('quarter', [quarter]);
    },
  ),
  rule('stage with number', ['corte|periodo numero|num|no? .? <n>'], (found) => {
    const quarter = toQuarter(numberOf(found.captures, 'n') ?? 0);
    return quarter === undefined || !endsMessage(found) ? undefined : stretch('quarter', [quarter]);
  }),
];

const SIDE_BY_SIDE = /^(?:compar\p{L}*|grafic\p{L}*|curva|evolucion|tendencia|contra|vs|versus|cada)$/u;

/** A curve or a comparison shows the quarters one by one. */
function isSideBySide({ place }: Found): boolean {
  return saysNear(place, SIDE_BY_SIDE);
}

/** Several quarters by how many they are. */
export const QUARTER_COUNT_RULES: readonly PeriodRule[] = [
  rule('first quarters', ['<n> primeros <quarters>', 'primeros <n> <quarters>'], (found) => {
    const last = toQuarter(numberOf(found.captures, 'n') ?? 0);
    return last === undefined
      ? NO_SUCH_QUARTER
      : stretch('quarters', quartersThrough(last), { cumulative: last > 1 && !isSideBySide(found) });
  }),
  rule(
    'last quarters of the year',
    ['<n> ultimos <quarters> del|de <yearword>', 'ultimos <n> <quarters> del|de <yearword>'],
    ({ captures }) => {
      const count = numberOf(captures, 'n') ?? 0;
      return toQuarter(count) === undefined ? NO_SUCH_QUARTER : stretch('quarters', QUARTERS.slice(-count));
    },
  ),
  rule(
    'quarters reported',
    [
      '<n> <quarters> ya? reportados|cerrados|transcurridos|concluidos',
      '<n> <quarters> que|q|k ya? se? van|cerraron|llevamos|tenemos|pasaron|transcurrieron|hay|reportaron|terminaron|concluyeron',
    ],
    (found) => {
      const last = toQuarter(numberOf(found.captures, 'n') ?? 0);
      return last === undefined
        ? undefined
        : stretch('quarters', quartersThrough(last), { cumulative: last > 1 && !isSideBySide(found) });
    },
  ),
  rule('all four quarters', ['los <n> <quarters>'], ({ captures }) =>
    numberOf(captures, 'n') === 4 ? stretch('quarters', QUARTERS, { cumulative: true }) : undefined,
  ),
];

export const SEMESTER_RULES: readonly PeriodRule[] = [
  rule(
    'numbered semester',
    ['<ordinal>|<feminine>|<roman> .? <semester>', '<semester> numero|no|num? .? <n>|<roman>|<ordinal>'],
    (found) => {
      const { captures, place } = found;
      const value =
        numberOf(captures, 'ordinal') ??
        numberOf(captures, 'feminine') ??
        numberOf(captures, 'roman') ??
        numberOf(captures, 'n');
      const isShort = place.terms.slice(place.from, place.to).some((term) => term.word === 'sem');
      // "sem 3" is more often the third week
      return isShort && captures.has('n') ? undefined : halfNumbered(value);
    },
  ),
  rule('half of the year', ['<feminine> mitad de|del <yearword>'], ({ captures }) =>
    halfNumbered(numberOf(captures, 'feminine')),
  ),
  rule('stretch without quarters', ['<ordinal> <other>', '<other> <n>|<roman>'], () => NOT_IN_QUARTERS),
];

function halfNumbered(value: number | undefined): ReturnType<PeriodRule['read']> {
  if (value === 1) return stretch('semester', [1, 2]);
  return value === 2 ? stretch('semester', [3, 4]) : NO_SUCH_QUARTER;
}

export const REST_RULES: readonly PeriodRule[] = [
  rule(
    'rest of the year',
    ['lo que|q resta|falta|queda del|de <yearword>', 'resto del|de <yearword>'],
    ({ context }) => {
      const newest = newestQuarter(context, context.defaultYear);
      const rest = QUARTERS.filter((quarter) => quarter > newest);
      return rest.length === 0 ? undefined : stretch('quarters', rest);
    },
  ),
];
