import { toCourse } from '#src/domain/course.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { SHARE_RULE } from '../telling/light-share.ts';
import { tellLightsByQuarter } from '../telling/lights-by-quarter.ts';
import { MOST_CHARTS } from '../telling/most-charts.ts';
import { nextQuestions } from '../telling/next-questions.ts';
import { tellDoubtLines } from '../telling/origins.ts';
import { toQuarterChart } from '../telling/quarter-chart.ts';
import { wording } from '../telling/say-again.ts';
import { judge } from '../telling/scope.ts';
import { TREND_RULES } from './rules.ts';
import { tellCourse } from './tell-goal.ts';

const TITLE = 'Evolución por trimestre';

/** The course over the quarters: of each goal asked for, or the colours of a unit, a programme, all. */
export const TREND: Intent = {
  name: 'trend',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: TREND_RULES,
  examples: (catalog) => exampleAbout(catalog, 'La evolución', (code) => `Evolución de la ${code}`),
  ...aboutGoals(wording('Evolución de'), (asked) =>
    isAboutGroup(asked.understanding) ? tellGroup(asked) : tellGoals(asked),
  ),
};

function tellGroup(asked: GoalsAsked): Told {
  const parts = tellLightsByQuarter(asked);
  return { ...answerAbout(asked.goals, asked, { title: TITLE, parts, footnotes: [SHARE_RULE] }), goals: [] };
}

function tellGoals(asked: GoalsAsked): Told {
  const { held, understanding, setting } = asked;
  const goals = judge(held, null, setting);
  const course = {
    quarters: understanding.period?.quarters ?? QUARTERS,
    reportedThrough: held.reportedThrough,
    thresholds: setting.thresholds,
  };
  const parts = goals.flatMap((goal) => {
    const points = toCourse(goal.record, course);
    const chart = goals.length > MOST_CHARTS ? [] : [toQuarterChart(goal.record, points)];
    return [...tellCourse(goal.record, points), ...chart, ...tellDoubtLines(goal)];
  });
  return answerAbout(goals, asked, {
    title: TITLE,
    coloured: false,
    parts,
    suggestions: nextQuestions(goals, 'forecast', 'reason', 'trail'),
  });
}
