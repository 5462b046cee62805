import { bestQuarter, findNeeded, type Needed, type Outlook, toOutlook } from '#src/domain/forecast.ts';
import { plannedThrough } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import type { FiguresPart, LabelledFigure } from '#src/reply/reply.ts';
import { tellDoubts } from '../telling/origins.ts';
import { type JudgedGoal, tellToDate } from '../telling/scope.ts';
import { headingOf, measureOf, withMeasure } from '../telling/wording.ts';

/** Will it be reached: said first, in one sentence. */
export function tellVerdict({ record, standing }: JudgedGoal): string {
  const outlook = toOutlook(record, standing);
  return `${record.code}: ${VERDICTS[outlook.kind]({ record, standing }, outlook)}`;
}

type Verdict = (goal: JudgedGoal, outlook: Outlook) => string;

const VERDICTS: Readonly<Record<Outlook['kind'], Verdict>> = {
  reached: ({ record, standing }) => {
    const over = (standing.achievedToDate ?? 0) - (record.annual?.value ?? 0);
    const surplus = over > 0 ? ` y se rebasó por ${formatNumber(over)}` : '';
    return `sí, la meta anual ya se alcanzó${surplus}: ${formatNumber(standing.achievedToDate)} de ${annualOf(record)}.`;
  },
  closed: ({ record, standing }) =>
    `no se alcanzó: el año cerró en ${formatNumber(standing.achievedToDate)} de ${annualOf(record)} (${formatPercent(standing.relativeRatio)}).`,
  unknown: () => 'no se puede proyectar, porque hay cifras sin reportar o sin dato cierto.',
  'not-a-sum': ({ record }) =>
    `no se puede proyectar sumando trimestres: lo programado en ellos${tellPlanned(plannedThrough(record, 4))} no suma la meta anual de ${annualOf(record)}.`,
  'nothing-planned': (goal) => tellNothingPlanned(goal),
  'on-course': ({ record }, outlook) =>
    `al paso actual sí se alcanza la meta anual: ${tellProjected(record, outlook)}.`,
  short: ({ record }, outlook) =>
    `al paso actual no se alcanza la meta anual: ${tellProjected(record, outlook)}.`,
};

function tellPlanned(planned: number | null): string {
  return planned === null ? '' : ` (${formatNumber(planned)})`;
}

function annualOf(record: JudgedGoal['record']): string {
  return withMeasure(record.annual?.value ?? null, record);
}

function tellProjected(record: JudgedGoal['record'], outlook: Outlook): string {
  if (!('forecast' in outlook)) return '';
  const { projected, projectedRatio } = outlook.forecast;
  return `cerraría en ${formatNumber(Math.round(projected))} de ${annualOf(record)}, ${formatPercent(projectedRatio)}`;
}

function tellNothingPlanned({ record, standing }: JudgedGoal): string {
  const due = (findNeeded(record, standing)?.quarters ?? []).filter(
    ({ planned }) => planned !== null && planned > 0,
  );
  const when = joinWithAnd(due.map(({ quarter }) => formatQuarter(quarter)));
  const plan = due.length === 0 ? '' : `; lo programado está en el ${when}`;
  return `todavía no se puede decir: a la fecha no había nada programado${plan}.`;
}

/** The figures behind the verdict: to date, what is left, and how that compares with the plan and the best quarter. */
export function tellForecast(goal: JudgedGoal): FiguresPart {
  const { record, standing } = goal;
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: toLightBadge(standing.light),
    items: [
      {
        label: `A la fecha (${tellToDate(record.year, standing.throughQuarter)})`,
        value: `alcanzado ${formatNumber(standing.achievedToDate)} de la meta anual de ${annualOf(record)}; cumplimiento ${standing.plannedToDate === 0 ? 'sin nada programado' : formatPercent(standing.complianceRatio)}`,
      },
      ...tellNeeded(goal),
    ],
    notes: tellDoubts(goal),
    source: null,
  };
}

function tellNeeded({ record, standing }: JudgedGoal): readonly LabelledFigure[] {
  const needed = findNeeded(record, standing);
  if (needed === undefined || toOutlook(record, standing).kind === 'not-a-sum') return [];
  if (needed.total === 0) return [{ label: 'Para cumplir', value: 'no falta nada' }];
  return [
    { label: 'Para cumplir', value: `${tellPlaces(needed, record)}${tellMonths(needed)}` },
    { label: 'Frente a lo programado', value: tellAgainst(needed.total, needed.planned, 'lo programado') },
    ...tellAgainstBest(needed, bestQuarter(record, standing.throughQuarter)),
  ];
}

function tellAgainstBest(needed: Needed, best: ReturnType<typeof bestQuarter>): readonly LabelledFigure[] {
  if (best === undefined || best.achieved === 0) return [];
  const most = Math.max(...needed.quarters.map((quarter) => quarter.needed));
  const value = `${tellAgainst(most, best.achieved, 'lo alcanzado')} en el ${formatQuarter(best.quarter)}`;
  return [{ label: 'Frente al mejor trimestre', value }];
}

function tellPlaces({ total, quarters }: Needed, record: JudgedGoal['record']): string {
  const measure = measureOf(record);
  const lead = `${total === 1 ? 'falta' : 'faltan'} ${formatNumber(total)}${measure === null ? '' : ` (${measure})`}`;
  if (quarters.length === 1) return `${lead} en el ${formatQuarter(quarters[0]?.quarter ?? 4)}`;
  const places = quarters.map(
    ({ quarter, needed }) => `${formatNumber(Math.ceil(needed))} en el ${formatQuarter(quarter)}`,
  );
  return `${lead}: ${joinWithAnd(places)}`;
}

/** Small counts do not come by the month: "unas 1 por mes" helps nobody. */
const FEWEST_BY_MONTH = 6;

function tellMonths({ total, perMonth }: Needed): string {
  return total < FEWEST_BY_MONTH ? '' : `, unas ${formatNumber(Math.ceil(perMonth))} por mes`;
}

function tellAgainst(needed: number, other: number | null, what: string): string {
  if (other === null) return `no se sabe ${what}`;
  if (other === 0) return `${what} es 0: no hay nada previsto para lo que falta`;
  const times = needed / other;
  const figures = `${formatNumber(Math.ceil(needed))} contra ${formatNumber(other)}`;
  return `${figures}, ${formatPercent(times)} de ${what}`;
}
