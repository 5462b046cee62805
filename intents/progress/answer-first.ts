import type { Period } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { formatNumber, formatPercent } from '#src/language/format.ts';
import { figuresAsked, reachesBeyond, timeOf } from '../telling/asked-figures.ts';
import { tellBefore } from '../telling/modified.ts';
import { type JudgedGoal, tellToDate } from '../telling/scope.ts';
import { withMeasure } from '../telling/wording.ts';

type Tell = (goal: JudgedGoal, period: Period | null) => string;

function tellRemaining(goal: JudgedGoal): string {
  const { record, standing } = goal;
  const annual = record.annual?.value ?? null;
  if (annual === null || standing.achievedToDate === null)
    return 'no se puede saber cuánto falta: hay cifras sin reportar';
  const left = annual - standing.achievedToDate;
  const of = `la meta anual de ${withMeasure(annual, record)}, contado de ${tellToDate(record.year, standing.throughQuarter)}`;
  if (left < 0) return `no falta nada: se rebasó por ${formatNumber(-left)} ${of}`;
  return left === 0 ? `no falta nada: se alcanzó ${of}` : `faltan ${formatNumber(left)} para ${of}`;
}

function tellShare(ratio: number | null, ofWhat: string): string {
  return ratio === null ? formatPercent(ratio) : `${formatPercent(ratio)} ${ofWhat}`;
}

/** What is not reported yet is one thing, what nobody knows another, and what was never planned a third. */
function tellAchieved(goal: JudgedGoal, period: Period | null): string {
  const { achieved } = figuresAsked(goal, period);
  return achieved === null && reachesBeyond(goal, period)
    ? 'todavía sin reportar'
    : withMeasure(achieved, goal.record);
}

function tellCompliance(goal: JudgedGoal, period: Period | null): string {
  const { planned, ratio } = figuresAsked(goal, period);
  if (ratio !== null) return tellShare(ratio, 'de lo programado');
  if (planned === 0) return 'no hay: nada estaba programado';
  return reachesBeyond(goal, period) ? 'todavía sin reportar' : tellShare(ratio, '');
}

/** The one figure that was asked for, said first and in words. */
const TELL: Readonly<Record<Measure, Tell>> = {
  actual: (goal, period) => `alcanzado ${tellAchieved(goal, period)}, ${timeOf(goal, period)}`,
  programmed: (goal, period) =>
    `programado ${withMeasure(figuresAsked(goal, period).planned, goal.record)}, ${timeOf(goal, period)}`,
  target: ({ record }) =>
    `meta anual ${withMeasure(record.annual?.value ?? null, record)}${tellBefore(record)}, ${record.year}`,
  relative: (goal) =>
    `avance relativo ${tellShare(goal.standing.relativeRatio, 'de la meta anual')}, ${tellToDate(goal.record.year, goal.standing.throughQuarter)}`,
  compliance: (goal, period) => `cumplimiento ${tellCompliance(goal, period)}, ${timeOf(goal, period)}`,
  remaining: tellRemaining,
};

export function tellMeasure(goal: JudgedGoal, measure: Measure, period: Period | null): string {
  return `${goal.record.code}: ${TELL[measure](goal, period)}.`;
}
