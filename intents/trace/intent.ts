import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { nextQuestions } from '../telling/next-questions.ts';
import { type Ask, sayPeriod } from '../telling/say-again.ts';
import { toGoalsQuery } from '../telling/scope.ts';
import { plainReply } from '../telling/troubles.ts';
import { TRACE_RULES } from './rules.ts';
import { tellNewest } from './tell-newest.ts';
import { tellTrail } from './tell-trail.ts';
import { tellWhereFrom } from './tell-where-from.ts';

const TITLE = 'Quién, cuándo y de dónde';

const askTrace: Ask = (subject, { period }) => `¿Quién registró el dato de ${subject}${sayPeriod(period)}?`;

/** How a figure came to be: who captured, corrected and approved it, when and why, or which report prints it. */
export const TRACE: Intent = {
  name: 'trace',
  knownAs: 'responsible',
  effect: 'read',
  needsSubject: true,
  needsGoals: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'value'],
  rules: TRACE_RULES,
  examples: () => [],
  ...aboutGoals(askTrace, tellTrace),
  toQuery: (understanding, setting) => ({
    ...toGoalsQuery(understanding, setting),
    withTrail: isAboutGroup(understanding) ? 'newest' : 'whole',
  }),
};

function tellTrace(asked: GoalsAsked): Told {
  const { understanding } = asked;
  const { value } = understanding;
  if (value !== null) return tellFigure(asked, value);
  if (isAboutGroup(understanding)) return tellNewest(asked, TITLE);
  const parts = asked.goals.flatMap((goal) => tellTrail(goal, asked));
  return answerAbout(asked.goals, asked, {
    title: TITLE,
    coloured: false,
    modifiedTold: true,
    time: understanding.period === null ? 'none' : 'told',
    sources: [],
    parts,
    suggestions: nextQuestions(asked.goals, 'state', 'unit'),
  });
}

/** "¿De dónde salió ese 3,500?": every place where just this figure stands, of the goals asked about or of all. */
function tellFigure(asked: GoalsAsked, value: number): Told {
  const found = asked.goals.flatMap((goal) => {
    const parts = tellWhereFrom(goal, { value, asked });
    return parts.length === 0 ? [] : [{ goal, parts }];
  });
  if (found.length === 0) {
    const codes = joinWithAnd(asked.goals.map(({ record }) => record.code));
    const text = isAboutGroup(asked.understanding)
      ? `No encuentro la cifra ${formatNumber(value)} entre las que están en el programa. Escriba la clave de la meta y le digo de dónde sale cada una.`
      : `La cifra ${formatNumber(value)} no está entre las de la ${codes}. Para ver de dónde sale cada una escriba «¿quién capturó la ${codes}?».`;
    return { reply: plainReply(text), goals: [] };
  }
  const goals = found.map(({ goal }) => goal);
  return answerAbout(goals, asked, {
    title: TITLE,
    coloured: false,
    modifiedTold: true,
    time: 'none',
    sources: [],
    parts: found.flatMap(({ parts }) => parts),
    suggestions: nextQuestions(goals, 'state', 'unit'),
  });
}
