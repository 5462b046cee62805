import { quarterOfMonth } from '#src/domain/period.ts';
import {
  type Found,
  type PeriodContext,
  type PeriodRule,
  quarterFromDay,
  type Reading,
  rule,
  saysNear,
  stretch,
  wordAt,
} from './reading.ts';

function quarterMoved(context: PeriodContext, by: number): Reading {
  const { year, quarter } = quarterFromDay(context.today, by);
  return stretch('quarter', [quarter], { year });
}

function semesterMoved(context: PeriodContext, by: number): Reading {
  const { year, quarter } = quarterFromDay(context.today, by * 2);
  return stretch('semester', quarter <= 2 ? [1, 2] : [3, 4], { year });
}

function monthMoved({ today }: PeriodContext, by: number): Reading {
  const index = today.year * 12 + today.month - 1 + by;
  const month = (index % 12) + 1;
  return stretch('month', [quarterOfMonth(month)], { year: Math.floor(index / 12), months: [month] });
}

/** "este X", "X pasado", "X que viene", for a noun of time. */
const thisOne = (noun: string): readonly string[] => [
  `este|presente|actual ${noun}`,
  `${noun} actual|corriente|presente|vigente`,
  `${noun} en curso`,
  `${noun} que|q va? corre|transcurre|corriendo`,
  `${noun} en? que|q estamos|andamos`,
];
const lastOne = (noun: string): readonly string[] => [
  `pasado|anterior|ultimo|previo ${noun} cerrado|concluido|terminado?`,
  `${noun} inmediato|inmediatamente? pasado|anterior|previo`,
  `${noun} que|q|k recien|apenas|ya? acaba|acabo|acabamos de|d? cerrar|terminar|concluir|pasar|finalizar?`,
  `${noun} que|q|k apenas|ya? cerro|cerramos|termino|terminamos|concluyo|concluimos|paso|finalizo`,
  `${noun} recien cerrado|concluido|terminado`,
];
const nextOne = (noun: string): readonly string[] => [
  `proximo|siguiente ${noun}`,
  `${noun} siguiente|proximo|entrante`,
  `${noun} que|q viene|entra|sigue|inicia|empieza`,
];

const CLOSES =
  'concluyo|termino|cerro|finalizo|acabo|concluye|termina|cierra|finaliza|acaba|vencio|inicio|empezo|arranco|inicia';
/** "el trimestre que concluyó el 30 de junio" */
const CLOSED_BY_MONTH = `<quarter> que|q ${CLOSES} el|en|al|con? dia? <day>? de? mes? de? <anymonth>`;
const CLOSED_IN_MONTH =
  '<quarter> concluido|terminado|cerrado|finalizado|iniciado el|en|al? dia? <day>? de? mes? de? <anymonth>';

const TO_BE_DONE =
  /^(?:requier\p{L}*|requerimos|necesit\p{L}*|tendri\p{L}+|tendre\p{L}+|tenemos|habria|habra|faltan?|faltaria|alcanzar|llegar|cumplir|completar|cerrar|ritmo|queda|hay|restan?|fallar)$/u;

/** The last quarter of which something is still planned or to be done is the year's. */
function isYetToCome({ place }: Found): boolean {
  const { from, to } = place;
  if (wordAt(place, from) !== 'ultimo' || to > from + 2) return false;
  if (wordAt(place, from - 1) === 'pal') return true;
  const isPlannedFor = wordAt(place, from - 1) === 'el' && wordAt(place, from - 2) === 'para';
  return isPlannedFor || saysNear(place, TO_BE_DONE);
}

export const RELATIVE_RULES: readonly PeriodRule[] = [
  rule('last quarter of the year', ['ultimo <quarter> del|de <yearword>|<year>'], ({ captures }) =>
    stretch('quarter', [4], { year: captures.get('year')?.[0] ?? null }),
  ),
  rule(
    'last reported quarter',
    ['ultimo <quarter> reportado|capturado|informado|publicado'],
    ({ context }) =>
      context.reportedThrough === null
        ? quarterMoved(context, -1)
        : stretch('quarter', [context.reportedThrough], { year: context.defaultYear }),
  ),
  rule('this quarter', thisOne('<quarter>'), ({ context }) => quarterMoved(context, 0)),
  rule('quarter by its end', [CLOSED_BY_MONTH, CLOSED_IN_MONTH], ({ captures }) => {
    const month = captures.get('anymonth')?.[0];
    return month === undefined ? undefined : stretch('quarter', [quarterOfMonth(month)]);
  }),
  rule('last quarter', lastOne('<quarter>'), (found) =>
    isYetToCome(found) ? stretch('quarter', [4]) : quarterMoved(found.context, -1),
  ),
  rule(
    'quarter before last',
    ['<quarter> antepasado', 'antepasado <quarter>', '<quarter> ante pasado'],
    ({ context }) => quarterMoved(context, -2),
  ),
  rule('next quarter', nextOne('<quarter>'), ({ context }) => quarterMoved(context, 1)),
  rule('last quarters', ['<n> ultimos <quarters>', 'ultimos <n> <quarters>'], ({ captures, context }) => {
    const count = captures.get('n')?.[0] ?? 0;
    const named = Array.from({ length: Math.min(count, 4) }, (_, index) =>
      quarterFromDay(context.today, index - count),
    );
    const year = named[0]?.year ?? null;
    if (year === null || count > 4) return undefined;
    return named.every((one) => one.year === year)
      ? stretch(
          'quarters',
          named.map((one) => one.quarter),
          { year },
        )
      : { kind: 'impossible', reason: 'crosses-years' };
  }),
  rule('this semester', thisOne('semestre'), ({ context }) => semesterMoved(context, 0)),
  rule('last semester', lastOne('semestre'), ({ context }) => semesterMoved(context, -1)),
  rule('next semester', nextOne('semestre'), ({ context }) => semesterMoved(context, 1)),
  rule('this month', thisOne('mes'), ({ context }) => monthMoved(context, 0)),
  rule('last month', lastOne('mes'), ({ context }) => monthMoved(context, -1)),
  rule('next month', nextOne('mes'), ({ context }) => monthMoved(context, 1)),
];
