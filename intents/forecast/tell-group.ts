import { type Outlook, toOutlook } from '#src/domain/forecast.ts';
import { formatNumber, formatPercent } from '#src/language/format.ts';
import type { ReplyPart, TablePart } from '#src/reply/reply.ts';
import { figureCell, plainCell, ratioCell } from '../telling/cells.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { shorten, shortNameOf, wordsOf } from '../telling/wording.ts';

const LONGEST_NAME = 48;

interface Foreseen {
  readonly goal: JudgedGoal;
  readonly outlook: Outlook;
}

/** How many of a group will reach their annual goal, which will not, and of which nothing can be said. */
export interface GroupForecast {
  readonly parts: readonly ReplyPart[];
  /** Those spoken of one by one. */
  readonly named: readonly JudgedGoal[];
}

export function tellGroupForecast(goals: readonly JudgedGoal[]): GroupForecast {
  const foreseen = goals.map((goal): Foreseen => ({ goal, outlook: toOutlook(goal.record, goal.standing) }));
  const of = (...kinds: readonly Outlook['kind'][]): readonly Foreseen[] =>
    foreseen.filter(({ outlook }) => kinds.includes(outlook.kind));
  const short = of('short', 'closed').toSorted((a, b) => closeOf(a) - closeOf(b));
  const open = of('unknown', 'not-a-sum', 'nothing-planned');
  const sentence = tellCounts({
    all: goals.length,
    reached: of('reached').length,
    onCourse: of('on-course').length,
    short: short.length,
    open: open.length,
  });
  return {
    parts: [
      { kind: 'text', text: sentence },
      ...(short.length === 0 ? [] : [toTable(short)]),
      ...(open.length === 0 ? [] : [tellOpen(open)]),
    ],
    named: [...short, ...open].map(({ goal }) => goal),
  };
}

/** The share of the annual goal at which the year will close. */
function closeOf({ goal, outlook }: Foreseen): number {
  return ('forecast' in outlook ? outlook.forecast.projectedRatio : goal.standing.relativeRatio) ?? 0;
}

interface Counts {
  readonly all: number;
  readonly reached: number;
  readonly onCourse: number;
  readonly short: number;
  readonly open: number;
}

function tellCounts({ all, reached, onCourse, short, open }: Counts): string {
  const will = reached + onCourse;
  const already =
    reached === 0 ? '' : ` (${formatNumber(reached)} ya la ${reached === 1 ? 'alcanzó' : 'alcanzaron'})`;
  if (will === all && all > 1)
    return `Las ${formatNumber(all)} metas y acciones alcanzarían su meta anual al paso actual${already}.`;
  const unsure = open === 0 ? '' : ` y de ${formatNumber(open)} no se puede decir`;
  const verb = will === 1 ? 'alcanzaría' : 'alcanzarían';
  return `De ${formatNumber(all)} metas y acciones, al paso actual ${formatNumber(will)} ${verb} su meta anual${already}, ${formatNumber(short)} no${unsure}.`;
}

function toTable(short: readonly Foreseen[]): TablePart {
  return {
    kind: 'table',
    caption: 'No llegarían a su meta anual, la más lejana primero',
    columns: [
      { label: 'Clave', align: 'left' },
      { label: 'Meta o acción', align: 'left' },
      { label: 'Alcanzado', align: 'right' },
      { label: 'Meta anual', align: 'right' },
      { label: 'Falta', align: 'right' },
      { label: 'Cerraría en', align: 'right' },
      { label: 'De la meta anual', align: 'right' },
    ],
    rows: short.map(({ goal, outlook }) => {
      const { record, standing } = goal;
      const annual = record.annual?.value ?? null;
      const close = 'forecast' in outlook ? Math.round(outlook.forecast.projected) : standing.achievedToDate;
      return [
        plainCell(record.code),
        plainCell(shorten(shortNameOf(wordsOf(record)), LONGEST_NAME)),
        figureCell(standing.achievedToDate),
        figureCell(annual),
        figureCell(
          annual === null || standing.achievedToDate === null ? null : annual - standing.achievedToDate,
        ),
        figureCell(close),
        ratioCell(closeOf({ goal, outlook })),
      ];
    }),
  };
}

const WHY_OPEN: Readonly<Partial<Record<Outlook['kind'], string>>> = {
  unknown: 'tiene cifras sin reportar o sin dato cierto',
  'not-a-sum': 'sus trimestres no suman la meta anual',
  'nothing-planned': 'a la fecha no tenía nada programado',
};

function tellSoFar(relativeRatio: number | null): string {
  return relativeRatio === null ? '' : `; lleva ${formatPercent(relativeRatio)} de su meta anual`;
}

function tellOpen(open: readonly Foreseen[]): ReplyPart {
  return {
    kind: 'bullets',
    items: open.map(({ goal: { record, standing }, outlook }) => {
      const name = shorten(shortNameOf(wordsOf(record)), LONGEST_NAME);
      return `${record.code} ${name}: no se puede proyectar, ${WHY_OPEN[outlook.kind] ?? ''}${tellSoFar(standing.relativeRatio)}.`;
    }),
  };
}
