import { findForecast, findNeeded } from '#src/domain/forecast.ts';
import { plannedIn } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import type { FiguresPart, LabelledFigure } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { tellDoubts } from '../telling/origins.ts';
import { goalFacts, type JudgedGoal, judge, tellToDate, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import { headingOf, withMeasure } from '../telling/wording.ts';
import { FORECAST_RULES } from './rules.ts';

/** Will it be reached: a projection with its method, and what the quarters that are left must deliver. */
export const FORECAST: Intent = {
  name: 'forecast',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: FORECAST_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Si se llega', (code) => `¿Vamos a llegar con la ${code}?`),
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const goals = judge(goalFacts(facts), null, setting);
    if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear(goals, understanding, setting);
    return answerAbout(
      goals,
      { understanding, setting },
      {
        title: 'Proyección al cierre del año',
        parts: goals.map(tellGoal),
        footnotes: [METHOD],
      },
    );
  },
};

const METHOD =
  'Método: lo que falta por programar se supone cumplido en la misma proporción que lo programado a la fecha. Es un cálculo, no un dato del informe.';

function tellGoal(goal: JudgedGoal): FiguresPart {
  const { record, standing } = goal;
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: toLightBadge(standing.light),
    items: [
      {
        label: `A la fecha (${tellToDate(record.year, standing.throughQuarter)})`,
        value: `alcanzado ${formatNumber(standing.achievedToDate)} de la meta anual de ${withMeasure(record.annual?.value ?? null, record)}`,
      },
      tellProjection(goal),
      ...tellNeeded(goal),
    ],
    notes: tellDoubts(record),
    source: null,
  };
}

function basisOf({ record, standing }: JudgedGoal) {
  return {
    annual: record.annual?.value ?? null,
    plannedToDate: standing.plannedToDate,
    achievedToDate: standing.achievedToDate,
  };
}

function tellProjection(goal: JudgedGoal): LabelledFigure {
  const label = 'Al paso actual';
  const forecast = findForecast(basisOf(goal));
  if (forecast === undefined) {
    return {
      label,
      value:
        goal.standing.plannedToDate === 0
          ? 'no se puede proyectar: aún no había nada programado'
          : 'no se puede proyectar: hay cifras sin reportar',
    };
  }
  const verdict = (forecast.projectedRatio ?? 0) >= 1 ? 'sí se alcanza la meta' : 'no se alcanza la meta';
  return {
    label,
    value: `${verdict}: cerraría en ${formatNumber(Math.round(forecast.projected))}, ${formatPercent(forecast.projectedRatio)} de la meta anual`,
  };
}

function tellNeeded(goal: JudgedGoal): readonly LabelledFigure[] {
  const needed = findNeeded(basisOf(goal), goal.standing.throughQuarter);
  if (needed === undefined) return [];
  if (needed.total === 0)
    return [{ label: 'Para cumplir', value: 'no falta nada: la meta anual ya se alcanzó' }];
  const planned = needed.quarters.map((quarter) => plannedIn(goal.record, quarter));
  const stillPlanned = planned.includes(null)
    ? null
    : planned.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const each =
    needed.quarters.length > 1 ? ` (${formatNumber(Math.ceil(needed.perQuarter))} por trimestre)` : '';
  return [
    {
      label: 'Para cumplir',
      value: `faltan ${formatNumber(needed.total)} en el ${joinWithAnd(needed.quarters.map(formatQuarter))}${each}, unas ${formatNumber(Math.ceil(needed.perMonth))} por mes; están programadas ${formatNumber(stillPlanned)}`,
    },
  ];
}
