import type { Period } from '#src/domain/period.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { TableCell, TableColumn, TablePart } from '#src/reply/reply.ts';
import { figuresAsked, isToDate, reachesBeyond, timeOf } from './asked-figures.ts';
import { complianceCell, figureCell, plainCell, ratioCell } from './cells.ts';
import { isOneIndicator } from './joint-line.ts';
import { isDoubtful } from './origins.ts';
import type { JudgedGoal } from './scope.ts';
import { measureOf, shorten, shortNameOf, unitNameOf, wordsOf } from './wording.ts';

const LONGEST_CELL = 46;

/** All goals that fit, with their figures; of one indicator the office stands first, else the goal. */
export function toChoiceTable(
  goals: readonly JudgedGoal[],
  period: Period | null,
  title?: string,
): TablePart {
  const [first] = goals;
  const oneIndicator = isOneIndicator(goals);
  const time = first === undefined ? '' : timeOf(first, period);
  const doubtful = goals.some((goal) => isDoubtful(goal));
  const what =
    oneIndicator && first !== undefined
      ? shorten(shortNameOf(wordsOf(first.record)), 70)
      : 'Metas y acciones';
  return {
    kind: 'table',
    caption: `${title ?? `${what}, ${time}`}${doubtful ? ' (⚠️: cifras en duda)' : ''}`,
    columns: columnsOf(oneIndicator, period),
    rows: goals.map((goal) => [...namesOf(goal, oneIndicator), ...figuresOf(goal, period)]),
  };
}

function columnsOf(oneIndicator: boolean, period: Period | null): readonly TableColumn[] {
  const right = (label: string): TableColumn => ({ label, align: 'right' });
  const left = (label: string): TableColumn => ({ label, align: 'left' });
  return [
    left('Unidad ejecutora'),
    left('Clave'),
    ...(oneIndicator ? [] : [left('Meta o acción'), left('Unidad de medida')]),
    right('Programado'),
    right('Alcanzado'),
    right('Cumplimiento'),
    ...(isToDate(period) ? [] : [right('A la fecha')]),
    right('Meta anual'),
    right('Avance relativo'),
    left('Semáforo a la fecha'),
  ];
}

function namesOf(goal: JudgedGoal, oneIndicator: boolean): readonly TableCell[] {
  const { record } = goal;
  const mark = isDoubtful(goal) ? ' ⚠️' : '';
  const name = shorten(shortNameOf(wordsOf(record)), LONGEST_CELL);
  return [
    plainCell(shorten(unitNameOf(record.unit), LONGEST_CELL)),
    plainCell(`${record.code}${mark}`),
    ...(oneIndicator ? [] : [plainCell(name), plainCell(measureOf(record) ?? '')]),
  ];
}

function figuresOf(goal: JudgedGoal, period: Period | null): readonly TableCell[] {
  const { planned, achieved, ratio } = figuresAsked(goal, period);
  const { record, standing } = goal;
  return [
    figureCell(planned),
    reachesBeyond(goal, period) ? plainCell('sin reportar') : figureCell(achieved),
    complianceCell(planned, ratio),
    ...(isToDate(period) ? [] : [complianceCell(standing.plannedToDate, standing.complianceRatio)]),
    figureCell(record.annual?.value ?? null),
    ratioCell(standing.relativeRatio),
    plainCell(formatBadge(toLightBadge(standing.light))),
  ];
}
