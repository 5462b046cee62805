import { toOverview } from '#src/domain/overview.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { formatNumber } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout } from '../telling/answer.ts';
import { toGoalTable } from '../telling/goal-table.ts';
import { askProgress } from '../telling/say-again.ts';
import { type JudgedGoal, tellToDate } from '../telling/scope.ts';
import { DOUBTFUL_RULE, GAPS_RULES, UNEXPLAINED_RULE } from './rules.ts';

/** What a report leaves open: goals off range without an observation, and figures that do not add up. */
export const GAPS: Intent = {
  name: 'gaps',
  knownAs: 'list',
  effect: 'read',
  needsSubject: false,
  slots: ['units', 'programs', 'lines', 'period'],
  rules: GAPS_RULES,
  examples: () => [],
  ...aboutGoals(askProgress, tellGaps),
};

function tellGaps(asked: GoalsAsked): Told {
  const { rules } = asked.understanding;
  const { unexplained, doubtful } = toOverview(asked.goals);
  const asks = [
    { rule: UNEXPLAINED_RULE, goals: unexplained, tell: tellUnexplained },
    { rule: DOUBTFUL_RULE, goals: doubtful, tell: tellDoubtful },
  ].filter(({ rule }) => rules.includes(rule));
  return answerAbout([...new Set(asks.flatMap(({ goals }) => goals))], asked, {
    title: 'Pendientes del informe',
    parts: asks.flatMap(({ goals, tell }) => tell(goals, asked)),
  });
}

function tellUnexplained(goals: readonly JudgedGoal[], asked: GoalsAsked): readonly ReplyPart[] {
  const time = timeOf(asked);
  if (goals.length === 0)
    return [{ kind: 'text', text: `Ninguna meta ni acción fuera de rango carece de observación, ${time}.` }];
  return [toGoalTable(`Fuera de rango y sin observación: ${count(goals)}, ${time}`, goals)];
}

function tellDoubtful(goals: readonly JudgedGoal[], asked: GoalsAsked): readonly ReplyPart[] {
  const time = timeOf(asked);
  if (goals.length === 0)
    return [{ kind: 'text', text: `Ninguna cifra queda en duda: las sumas cierran, ${time}.` }];
  return [
    { kind: 'text', text: `Con cifras que no cuadran: ${count(goals)}, ${time}.` },
    {
      kind: 'bullets',
      items: goals.flatMap(({ record, standing }) =>
        unsettledFindings(record, standing.throughQuarter).map(({ message }) => message),
      ),
    },
  ];
}

function timeOf({ goals, held }: GoalsAsked): string {
  const [first] = goals;
  return first === undefined ? String(held.year) : tellToDate(held.year, first.standing.throughQuarter);
}

function count(goals: readonly JudgedGoal[]): string {
  return goals.length === 1 ? '1 meta o acción' : `${formatNumber(goals.length)} metas y acciones`;
}
