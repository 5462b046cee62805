import type { Period } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { fold } from '#src/language/fold.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { ReplyPart, TableCell, TablePart } from '#src/reply/reply.ts';
import { type Side, tellAhead } from '../telling/ahead.ts';
import { figuresAsked, formatValue, isRatio, isToDate, timeOf, valueOf } from '../telling/asked-figures.ts';
import { figureCell, plainCell } from '../telling/cells.ts';
import { toChoiceTable } from '../telling/choice-table.ts';
import { isOneIndicator } from '../telling/joint-line.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { measureOf, unitNameOf } from '../telling/wording.ts';
import { GOAL_WORDS, POINTS } from './measure-words.ts';

interface Apart {
  readonly goals: readonly JudgedGoal[];
  readonly period: Period | null;
  readonly measure: Measure | null;
}

/** Goals side by side: which is ahead, by how much, and all their figures. Unlike measures are never subtracted. */
export function tellGoalsApart(apart: Apart): readonly ReplyPart[] {
  const { goals, period } = apart;
  return [{ kind: 'text', text: tellSentences(apart) }, withDifference(toChoiceTable(goals, period), apart)];
}

function tellSentences({ goals, period, measure }: Apart): string {
  const [first] = goals;
  if (first === undefined) return '';
  const alike = haveOneMeasure(goals);
  const compared = measure !== null && (alike || isRatio(measure)) ? measure : 'compliance';
  const of = OF_WORDS[compared](first, period);
  const sides = goals.map((goal): Side => {
    const value = valueOf(goal, compared, period);
    return {
      name: sideName(goal, goals),
      value,
      shown: formatValue(value, compared),
      why: tellWhy(goal, period),
    };
  });
  return [
    tellAhead(sides, { ...GOAL_WORDS[compared], of }),
    ...tellDifference({ goals, period, measure: compared }, sides),
    ...(alike ? [] : [tellUnlike(goals)]),
  ].join(' ');
}

type OfWords = (goal: JudgedGoal, period: Period | null) => string;

const inBrackets = ({ record }: JudgedGoal): string => {
  const measure = measureOf(record);
  return measure === null ? '' : `(${measure})`;
};

const amountOf: OfWords = (goal, period) =>
  [inBrackets(goal), timeOf(goal, period)].filter(Boolean).join(', ');

const OF_WORDS: Readonly<Record<Measure, OfWords>> = {
  compliance: (goal, period) =>
    isToDate(period) ? 'de lo programado a la fecha' : `de lo programado, ${timeOf(goal, period)}`,
  relative: () => 'de la meta anual',
  actual: amountOf,
  programmed: amountOf,
  target: inBrackets,
  remaining: (goal) => [inBrackets(goal), 'por alcanzar en el año'].filter(Boolean).join(' '),
};

/** Of one indicator the office tells goals apart. */
function sideName({ record }: JudgedGoal, goals: readonly JudgedGoal[]): string {
  return isOneIndicator(goals) ? `${unitNameOf(record.unit)} (${record.code})` : `la ${record.code}`;
}

function tellWhy(goal: JudgedGoal, period: Period | null): string {
  const { planned } = figuresAsked(goal, period);
  return planned === 0 ? 'no tenía nada programado' : 'le faltan cifras por reportar';
}

/** Of two sides: how far apart, in points for ratios, and in amounts where both count the same thing. */
function tellDifference(
  { goals, period, measure }: Apart & { measure: Measure },
  sides: readonly Side[],
): string[] {
  const [first, second] = sides.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (sides.length !== 2 || first === undefined || second === undefined) return [];
  if (first.value === null || second.value === null || first.shown === second.shown) return [];
  const apart = first.value - second.value;
  if (!isRatio(measure)) return [`Diferencia: ${formatNumber(apart)}.`];
  const points = `Diferencia: ${tellPoints(apart)}`;
  const amounts = haveOneMeasure(goals) ? tellAmounts(goals, period) : undefined;
  return [amounts === undefined ? `${points}.` : `${points}; ${amounts}.`];
}

function tellPoints(apart: number): string {
  const points = Math.round(Math.abs(apart) * POINTS * 10) / 10;
  return `${formatNumber(points)} ${points === 1 ? 'punto porcentual' : 'puntos porcentuales'}`;
}

function tellAmounts(goals: readonly JudgedGoal[], period: Period | null): string | undefined {
  const [more, less] = goals
    .flatMap((goal) => {
      const { achieved } = figuresAsked(goal, period);
      return achieved === null ? [] : [{ goal, achieved }];
    })
    .toSorted((a, b) => b.achieved - a.achieved);
  if (more === undefined || less === undefined || more.achieved === less.achieved) return undefined;
  const measure = measureOf(more.goal.record);
  return `${sideName(more.goal, goals)} alcanzó ${formatNumber(more.achieved - less.achieved)} más${measure === null ? '' : ` (${measure})`}`;
}

function tellUnlike(goals: readonly JudgedGoal[]): string {
  const measures = [...new Set(goals.map(({ record }) => measureOf(record) ?? 'sin unidad de medida'))];
  return `Las cantidades no se restan, porque se cuentan en medidas distintas (${joinWithAnd(measures)}).`;
}

function haveOneMeasure(goals: readonly JudgedGoal[]): boolean {
  const measures = new Set(goals.map(({ record }) => record.measure && fold(record.measure.text)));
  return measures.size === 1 && !measures.has(null);
}

/** The last row of two goals of one measure; columns as in the table of choices. */
function withDifference(table: TablePart, { goals, period }: Apart): TablePart {
  const [one, other] = goals;
  if (goals.length !== 2 || one === undefined || other === undefined || !haveOneMeasure(goals)) return table;
  const [a, b] = [figuresAsked(one, period), figuresAsked(other, period)];
  const row: readonly TableCell[] = [
    plainCell('Diferencia'),
    plainCell(`${one.record.code} menos ${other.record.code}`),
    ...(isOneIndicator(goals) ? [] : [plainCell(''), plainCell('')]),
    figureCell(minus(a.planned, b.planned)),
    figureCell(minus(a.achieved, b.achieved)),
    pointsCell(minus(a.ratio, b.ratio)),
    ...(isToDate(period)
      ? []
      : [pointsCell(minus(one.standing.complianceRatio, other.standing.complianceRatio))]),
    figureCell(minus(one.record.annual?.value ?? null, other.record.annual?.value ?? null)),
    pointsCell(minus(one.standing.relativeRatio, other.standing.relativeRatio)),
    plainCell(''),
  ];
  return { ...table, rows: [...table.rows, row] };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function pointsCell(apart: number | null): TableCell {
  if (apart === null) return plainCell('');
  return { text: `${formatNumber(Math.round(apart * POINTS * 10) / 10)} puntos`, number: apart };
}
