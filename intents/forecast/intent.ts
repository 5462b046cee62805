import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { MOST_CHARTS } from '../telling/most-charts.ts';
import { nextQuestions } from '../telling/next-questions.ts';
import { asking } from '../telling/say-again.ts';
import { type JudgedGoal, judge } from '../telling/scope.ts';
import { FORECAST_RULES } from './rules.ts';
import { tellForecast, tellVerdict } from './tell-goal.ts';
import { tellGroupForecast } from './tell-group.ts';
import { findForecastChart } from './to-chart.ts';

const TITLE = 'Proyección al cierre del año';
const METHOD =
  'Método: lo que falta por programar se supone cumplido en la misma proporción que lo programado a la fecha. Es un cálculo, no un dato del informe.';
/** Beyond this a table says more than as many blocks. */
const MOST_BLOCKS = 6;

/** Will it be reached: a projection with its method, and what the quarters that are left must deliver. */
export const FORECAST: Intent = {
  name: 'forecast',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: FORECAST_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Si se llega', (code) => `¿Vamos a llegar con la ${code}?`),
  ...aboutGoals(asking('¿Vamos a llegar con'), tellForecasts),
};

/** Always from the newest report: a projection from an older one is of no use. */
function tellForecasts(asked: GoalsAsked): Told {
  const goals = judge(asked.held, null, asked.setting);
  const body = { title: TITLE, footnotes: [METHOD] };
  if (isAboutGroup(asked.understanding) || goals.length > MOST_BLOCKS) {
    const { parts, named } = tellGroupForecast(goals);
    const told = answerAbout(goals, asked, { ...body, parts, coloured: false });
    return {
      ...told,
      goals: named.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
    };
  }
  const tellOne = (goal: JudgedGoal): readonly ReplyPart[] => {
    const chart = goals.length > MOST_CHARTS ? undefined : findForecastChart(goal, asked);
    return chart === undefined ? [tellForecast(goal)] : [tellForecast(goal), chart];
  };
  const verdicts = goals.map(tellVerdict).join('\n');
  return answerAbout(goals, asked, {
    ...body,
    parts: [{ kind: 'text', text: verdicts }, ...goals.flatMap(tellOne)],
    suggestions: nextQuestions(goals, 'reason', 'course'),
  });
}
