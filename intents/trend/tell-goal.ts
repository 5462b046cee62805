import { type CoursePoint, type Direction, directionOf, extremeQuarters } from '#src/domain/course.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { formatNumber, formatPercent, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { ReplyPart, TablePart } from '#src/reply/reply.ts';
import { complianceCell, figureCell, plainCell, ratioCell } from '../telling/cells.ts';
import { nameQuarters } from '../telling/scope.ts';
import { headingOf, measureOf, withMeasure } from '../telling/wording.ts';

const DIRECTION_WORDS: Readonly<Record<Exclude<Direction, 'unknown'>, string>> = {
  rising: 'sube',
  falling: 'baja',
  steady: 'se mantiene',
  changing: 'sube y baja',
};

/** The course of one goal: in a sentence and in figures. */
export function tellCourse(record: GoalRecord, points: readonly CoursePoint[]): readonly ReplyPart[] {
  return [{ kind: 'text', text: `${record.code}: ${tellSentence(record, points)}` }, toTable(record, points)];
}

function tellSentence(record: GoalRecord, points: readonly CoursePoint[]): string {
  return [tellDirection(record, points), tellExtremes(points), tellGaps(points)].filter(Boolean).join(' ');
}

function tellDirection(record: GoalRecord, points: readonly CoursePoint[]): string {
  const known = points.filter(({ achieved }) => achieved !== null);
  const direction = directionOf(points);
  if (direction === 'unknown') {
    return known.length === 0
      ? tellTotal(record, points)
      : 'con un solo trimestre de dato cierto no se puede hablar de una tendencia.';
  }
  const measure = measureOf(record);
  const values = joinWithAnd(known.map(({ achieved }) => formatNumber(achieved)));
  return `lo alcanzado ${DIRECTION_WORDS[direction]}: ${values}${measure === null ? '' : ` (${measure})`}.`;
}

/** A printed total stands where its quarters are not known one by one. */
function tellTotal(record: GoalRecord, points: readonly CoursePoint[]): string {
  const last = points.findLast(({ achievedToDate }) => achievedToDate !== null);
  return last === undefined
    ? 'no hay trimestres con avance reportado.'
    : `el informe no deja saber cada trimestre; a la fecha suma ${withMeasure(last.achievedToDate, record)}, ${formatPercent(last.complianceToDate)} de lo programado.`;
}

function tellExtremes(points: readonly CoursePoint[]): string {
  const [best, worst] = [extremeQuarters(points, 'best'), extremeQuarters(points, 'worst')];
  const [high, low] = [best[0], worst[0]];
  if (high === undefined || low === undefined) return '';
  if (high.ratio === low.ratio) {
    return best.length === 1
      ? `En el ${namesOf(best)} se alcanzó ${formatPercent(high.ratio)} de lo programado.`
      : `En cada trimestre se alcanzó ${formatPercent(high.ratio)} de lo programado.`;
  }
  return `Mejor: el ${namesOf(best)}, con ${formatPercent(high.ratio)} de lo programado; peor: el ${namesOf(worst)}, con ${formatPercent(low.ratio)}.`;
}

function namesOf(points: readonly CoursePoint[]): string {
  return nameQuarters(points.map(({ quarter }) => quarter));
}

/** Quarters without a figure are named for what they are, never shown as 0. */
function tellGaps(points: readonly CoursePoint[]): string {
  const open = points.filter(({ reported }) => !reported);
  const unknown = points.filter(({ reported, achieved }) => reported && achieved === null);
  return [
    ...(unknown.length === 0 ? [] : [`Sin dato cierto: el ${namesOf(unknown)}.`]),
    ...(open.length === 0 ? [] : [`Todavía no se reporta: el ${namesOf(open)}.`]),
  ].join(' ');
}

const COLUMNS: TablePart['columns'] = [
  { label: 'Trimestre', align: 'left' },
  { label: 'Programado', align: 'right' },
  { label: 'Alcanzado', align: 'right' },
  { label: 'Cumplimiento', align: 'right' },
  { label: 'Acumulado', align: 'right' },
  { label: 'Cumplimiento a la fecha', align: 'right' },
];

function toTable(record: GoalRecord, points: readonly CoursePoint[]): TablePart {
  return {
    kind: 'table',
    caption: headingOf(record),
    columns: COLUMNS,
    rows: points.map((point) => [
      plainCell(formatQuarter(point.quarter)),
      figureCell(point.planned),
      ...(point.reported ? reportedCells(point) : UNREPORTED_CELLS),
    ]),
  };
}

const UNREPORTED_CELLS = ['sin reportar', '—', '—', '—'].map(plainCell);

function reportedCells(point: CoursePoint) {
  return [
    figureCell(point.achieved),
    complianceCell(point.planned, point.ratio),
    figureCell(point.achievedToDate),
    ratioCell(point.complianceToDate),
  ];
}
