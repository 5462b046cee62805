import { toCourse } from '#src/domain/course.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';
import { formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { SHARE_RULE } from '../telling/light-share.ts';
import { tellLightsByQuarter } from '../telling/lights-by-quarter.ts';
import { MOST_CHARTS } from '../telling/most-charts.ts';
import { tellDoubtLines } from '../telling/origins.ts';
import { toQuarterChart } from '../telling/quarter-chart.ts';
import { type Ask, askProgress, sayPeriod } from '../telling/say-again.ts';
import { tellUnreported } from '../telling/scope.ts';
import { textIfAny } from '../telling/troubles.ts';
import { tellGoalsApart } from './goals-apart.ts';
import { findGroups, tellGroupsApart } from './groups-apart.ts';
import { tellQuartersApart } from './quarters-apart.ts';
import { COMPARE_RULES } from './rules.ts';

const TITLE = 'Comparación';

/** One goal by itself is compared only where quarters are: "compara la 303 en Q1 y Q2 de 2023". */
const askCompare: Ask = (subject, understanding) =>
  quartersOf(understanding.period).length > 1
    ? `Compara ${subject}${sayPeriod(understanding.period)}`
    : askProgress(subject, understanding);

/** Two or more quarters, goals or units side by side. Unlike measures are never added up. */
export const COMPARE: Intent = {
  name: 'compare',
  effect: 'read',
  needsSubject: true,
  joinsThread: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'measure'],
  rules: COMPARE_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Comparar trimestres', (code) => `${code} Q1 vs Q2`),
  ...aboutGoals(askCompare, (asked) =>
    isAboutGroup(asked.understanding) ? tellGroups(asked) : tellGoals(asked),
  ),
};

function quartersOf(period: GoalsAsked['understanding']['period']) {
  return period?.cumulative === false ? period.quarters : [];
}

/** "¿en qué trimestre se entregaron más?": the quarters are what is set apart, though none is named. */
const WHICH_QUARTER =
  /\b(?:que|cual|cuales) (?:fue |de los |es )?(?:el |los )?(?:mejor |peor |mejores )?trimestres?\b/u;

/** Those named; where it is asked which one, those that are reported. */
function quartersAsked({ understanding: { period, text }, held }: GoalsAsked): readonly Quarter[] {
  if (period !== null || !WHICH_QUARTER.test(fold(text))) return quartersOf(period);
  return QUARTERS.filter((quarter) => quarter <= (held.reportedThrough ?? 0));
}

function tellGoals(asked: GoalsAsked): Told {
  const { goals, held, understanding } = asked;
  const { period, measure } = understanding;
  const quarters = quartersAsked(asked);
  const { reportedThrough } = held;
  const { thresholds } = asked.setting;
  const parts: readonly ReplyPart[] =
    quarters.length > 1
      ? goals.flatMap((goal) => [
          ...tellQuartersApart(goal, { quarters, reportedThrough, measure }),
          ...(goals.length > MOST_CHARTS
            ? []
            : [
                toQuarterChart(goal.record, toCourse(goal.record, { quarters, reportedThrough, thresholds })),
              ]),
          ...tellDoubtLines(goal),
        ])
      : [
          ...textIfAny(tellUnreported(period, reportedThrough)),
          ...tellGoalsApart({ goals, period, measure }),
          ...goals.flatMap(tellDoubtLines),
          ...(goals.length === 1 ? [tellNothingToCompare(goals[0]?.record.code ?? '')] : []),
        ];
  return answerAbout(goals, asked, { title: TITLE, parts });
}

function tellNothingToCompare(code: string): ReplyPart {
  const quarters = joinWithAnd(([1, 2] as const).map(formatQuarter));
  return {
    kind: 'text',
    text: `Para comparar hace falta otra meta, u otros trimestres; por ejemplo: «compara la ${code} en el ${quarters}».`,
  };
}

/** No goal named: several groups against each other, or the quarters of one. */
function tellGroups(asked: GoalsAsked): Told {
  const groups = findGroups(asked);
  const byQuarter = quartersOf(asked.understanding.period).length > 1;
  const parts = [
    ...(groups.groups.length > 1 ? tellGroupsApart(asked, groups) : []),
    ...(byQuarter || groups.groups.length < 2 ? tellLightsByQuarter(asked) : []),
  ];
  return { ...answerAbout(asked.goals, asked, { title: TITLE, parts, footnotes: [SHARE_RULE] }), goals: [] };
}
