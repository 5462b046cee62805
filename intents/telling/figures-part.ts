import type { GoalRecord, QuarterFigures } from '#src/domain/goal.ts';
import type { Period, Quarter } from '#src/domain/period.ts';
import { toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import type { FiguresPart, LabelledFigure, Note } from '#src/reply/reply.ts';
import type { Setting } from '../intent.ts';
import { tellBefore } from './modified.ts';
import { tellDoubts, tellRemarks, tellSource } from './origins.ts';
import { type JudgedGoal, tellToDate } from './scope.ts';
import { codedUnit, headingOf, withMeasure } from './wording.ts';

export interface FiguresAsked {
  readonly period: Period | null;
  /** Where goals of several units stand in one answer, each says whose it is. */
  readonly withUnit: boolean;
  readonly dayOf: Setting['dayOf'];
}

/** The whole state of one goal: the quarters asked for, to date, the annual goal, light, remark, doubts, source. */
export function toFiguresPart(goal: JudgedGoal, { period, withUnit, dayOf }: FiguresAsked): FiguresPart {
  const { record, standing } = goal;
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: toLightBadge(standing.light),
    items: [
      ...(withUnit ? [{ label: 'Unidad ejecutora', value: codedUnit(record.unit) }] : []),
      ...quartersOf(goal, period).map((quarter) => tellQuarter(record, quarter)),
      tellAccumulated(goal),
      tellAnnual(goal),
    ],
    notes: [
      ...tellRemarks(goal, period),
      ...tellTotalOnly(goal),
      ...tellDoubts(goal, quartersOf(goal, period)),
    ],
    source: tellSource(record, dayOf),
  };
}

/** The quarters named; without a period, the newest reported one; none for a stretch to date. */
function quartersOf({ standing }: JudgedGoal, period: Period | null): readonly Quarter[] {
  if (period === null) return [standing.throughQuarter];
  return period.cumulative ? [] : period.quarters;
}

export function figuresIn(record: GoalRecord, quarter: Quarter): QuarterFigures {
  return (
    record.quarters.find((figures) => figures.quarter === quarter) ?? {
      quarter,
      planned: null,
      achieved: null,
    }
  );
}

function tellQuarter(record: GoalRecord, quarter: Quarter): LabelledFigure {
  const { planned, achieved } = figuresIn(record, quarter);
  const done = achieved === null ? tellUnknown(record, quarter) : `alcanzado ${formatNumber(achieved.value)}`;
  const ratio = toRatio(achieved?.value ?? null, planned?.value ?? null);
  const share = ratio === null ? '' : ` (${formatPercent(ratio)} de lo programado en el trimestre)`;
  return {
    label: `${formatQuarter(quarter)} de ${record.year}`,
    value: `programado ${formatNumber(planned?.value ?? null)}, ${done}${share}`,
  };
}

/** Nothing reported yet is one thing; a report that does not settle the quarter is another. */
function tellUnknown(record: GoalRecord, quarter: Quarter): string {
  const covered = record.reportedTotals.some((total) => total.throughQuarter >= quarter);
  return covered ? 'alcanzado sin dato cierto' : 'alcanzado sin reportar';
}

function tellAccumulated({ record, standing }: JudgedGoal): LabelledFigure {
  const { plannedToDate, achievedToDate, complianceRatio } = standing;
  const ratio =
    plannedToDate === 0
      ? 'nada programado a la fecha'
      : `cumplimiento ${formatPercent(complianceRatio)}${complianceRatio === null ? '' : ' de lo programado'}`;
  return {
    label: `A la fecha (${tellToDate(record.year, standing.throughQuarter)})`,
    value: `programado ${formatNumber(plannedToDate)}, alcanzado ${formatNumber(achievedToDate)}; ${ratio}`,
  };
}

function tellAnnual({ record, standing }: JudgedGoal): LabelledFigure {
  return {
    label: 'Meta anual',
    value: `${withMeasure(record.annual?.value ?? null, record)}${tellBefore(record)}; avance relativo ${formatPercent(standing.relativeRatio)}`,
  };
}

/** Says so where the total to date stands without its quarters. */
function tellTotalOnly({ record, standing }: JudgedGoal): readonly Note[] {
  if (standing.achievedBasis !== 'reported-total') return [];
  return [
    {
      kind: 'info',
      text: `El total a la fecha es el que imprime el informe; no se sabe con certeza cuánto corresponde a cada trimestre de ${record.year}.`,
    },
  ];
}
