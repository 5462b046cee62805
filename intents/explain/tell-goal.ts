import type { Remark } from '#src/domain/goal.ts';
import type { Period } from '#src/domain/period.ts';
import { shortQuarters } from '#src/domain/shortfall.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { FiguresPart, LabelledFigure, Note } from '#src/reply/reply.ts';
import { tellDoubts, tellRemarks } from '../telling/origins.ts';
import { type JudgedGoal, nameQuarters, tellToDate } from '../telling/scope.ts';
import { headingOf } from '../telling/wording.ts';
import { tellContradiction } from './contradiction.ts';
import { tellChildren } from './tell-children.ts';

/** The quarters asked about; null for all up to the one at which goals are judged. */
function isAsked(period: Period | null, quarter: Remark['quarter']): boolean {
  return period === null || period.cumulative || period.quarters.includes(quarter);
}

/** One sentence first: how it stands, where it fell short, and whether somebody said why. */
export function tellReason(goal: JudgedGoal, period: Period | null): string {
  const { record, standing } = goal;
  const badge = formatBadge(toLightBadge(standing.light));
  const share =
    standing.complianceRatio === null
      ? ''
      : ` (${formatPercent(standing.complianceRatio)} de lo programado a la fecha)`;
  return [
    `${record.code}: va en ${badge}${share}.`,
    tellShortest(goal, period),
    tellWhetherSaid(goal, period),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The quarter that fell short by most. */
function tellShortest({ record, standing }: JudgedGoal, period: Period | null): string {
  const [most] = shortQuarters(record, standing.throughQuarter)
    .filter(({ quarter }) => isAsked(period, quarter))
    .toSorted((a, b) => b.missing - a.missing);
  return most === undefined
    ? ''
    : `Lo que más faltó fue en el ${formatQuarter(most.quarter)}: ${formatNumber(most.missing)} de ${formatNumber(most.planned)}.`;
}

function tellWhetherSaid(goal: JudgedGoal, period: Period | null): string {
  const quarters = [...new Set(remarksOf(goal, period).map(({ quarter }) => quarter))];
  if (quarters.length > 0) return `La unidad dejó observación del ${nameQuarters(quarters)}.`;
  const others = [...new Set(goal.record.remarks.map(({ quarter }) => quarter))];
  const elsewhere = others.length === 0 ? '' : ` La hay del ${nameQuarters(others)}.`;
  return `El informe no trae observación que lo explique.${elsewhere}`;
}

/** Those of the quarters asked about, in the order of the year; of a quarter not reported yet, the newest one's. */
function remarksOf({ record, standing }: JudgedGoal, period: Period | null): readonly Remark[] {
  const through = standing.throughQuarter;
  const asked =
    period === null || period.cumulative
      ? undefined
      : period.quarters.map((quarter) => (quarter > through ? through : quarter));
  return record.remarks.filter(
    ({ quarter }) => quarter <= through && (asked === undefined || asked.includes(quarter)),
  );
}

/** The figures, the remarks and where they contradict each other. `children`: of a goal that sums up others. */
export function tellGoal(
  goal: JudgedGoal,
  period: Period | null,
  children: readonly JudgedGoal[],
): FiguresPart {
  const { record, standing } = goal;
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: toLightBadge(standing.light),
    items: [
      {
        label: `A la fecha (${tellToDate(record.year, standing.throughQuarter)})`,
        value: `programado ${formatNumber(standing.plannedToDate)}, alcanzado ${formatNumber(standing.achievedToDate)}; cumplimiento ${standing.plannedToDate === 0 ? 'sin nada programado' : formatPercent(standing.complianceRatio)}`,
      },
      ...tellShortQuarters(goal, period),
      ...tellChildren(children),
    ],
    notes: notesOf(goal, period),
    source: null,
  };
}

function notesOf(goal: JudgedGoal, period: Period | null): readonly Note[] {
  return [
    ...tellRemarks(goal, period),
    ...remarksOf(goal, period).flatMap((remark) => tellContradiction(goal, remark)),
    ...tellDoubts(goal),
  ];
}

function tellShortQuarters(
  { record, standing }: JudgedGoal,
  period: Period | null,
): readonly LabelledFigure[] {
  return shortQuarters(record, standing.throughQuarter)
    .filter(({ quarter }) => isAsked(period, quarter))
    .map(({ quarter, missing, planned, ratio }) => ({
      label: `Faltó en el ${formatQuarter(quarter)}`,
      value: `${formatNumber(missing)} de ${formatNumber(planned)} (se alcanzó ${formatPercent(ratio)})`,
    }));
}
