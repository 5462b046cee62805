import type { Period } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatPeriod } from '#src/language/format.ts';
import { figuresIn } from '../telling/figures-part.ts';
import { type JudgedGoal, tellToDate } from '../telling/scope.ts';
import { withMeasure } from '../telling/wording.ts';

type Tell = (goal: JudgedGoal, period: Period | null) => string;

/** Sums the quarters named, or to date; unknown as soon as one of them is. */
function sumOf(goal: JudgedGoal, period: Period | null, which: 'planned' | 'achieved'): number | null {
  const { record, standing } = goal;
  if (period === null || period.cumulative)
    return which === 'planned' ? standing.plannedToDate : standing.achievedToDate;
  return period.quarters.reduce<number | null>((sum, quarter) => {
    const value = figuresIn(record, quarter)[which]?.value;
    return sum === null || value === undefined ? null : sum + value;
  }, 0);
}

function when({ record, standing }: JudgedGoal, period: Period | null): string {
  const toDate = period === null || period.cumulative;
  return toDate ? tellToDate(record.year, standing.throughQuarter) : formatPeriod(period);
}

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

/** The one figure that was asked for, said first and in words. */
const TELL: Readonly<Record<Measure, Tell>> = {
  actual: (goal, period) =>
    `alcanzado ${withMeasure(sumOf(goal, period, 'achieved'), goal.record)}, ${when(goal, period)}`,
  programmed: (goal, period) =>
    `programado ${withMeasure(sumOf(goal, period, 'planned'), goal.record)}, ${when(goal, period)}`,
  target: ({ record }) => `meta anual ${withMeasure(record.annual?.value ?? null, record)}, ${record.year}`,
  relative: (goal) =>
    `avance relativo ${tellShare(goal.standing.relativeRatio, 'de la meta anual')}, ${tellToDate(goal.record.year, goal.standing.throughQuarter)}`,
  compliance: (goal, period) => {
    const ratio = toRatio(sumOf(goal, period, 'achieved'), sumOf(goal, period, 'planned'));
    return `cumplimiento ${tellShare(ratio, 'de lo programado')}, ${when(goal, period)}`;
  },
  remaining: tellRemaining,
};

export function tellMeasure(goal: JudgedGoal, measure: Measure, period: Period | null): string {
  return `${goal.record.code}: ${TELL[measure](goal, period)}.`;
}
