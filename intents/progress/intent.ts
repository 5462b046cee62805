import { toQuarter } from '#src/domain/period.ts';
import type { Facts } from '#src/domain/query.ts';
import { NO_SLOTS } from '#src/domain/slots.ts';
import { formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { Reply, ReplyPart, Suggestion } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { toFiguresPart } from '../telling/figures-part.ts';
import { tellLightRule } from '../telling/light-rule.ts';
import {
  goalFacts,
  type JudgedGoal,
  judge,
  tellUnderstood,
  toGoalsQuery,
  yearIsHeld,
} from '../telling/scope.ts';
import { sayUnknownCodes, tellUnheldYear, tellUnknownCodes } from '../telling/troubles.ts';
import { headingOf, shorten } from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';
import { tellMeasure } from './answer-first.ts';
import { PROGRESS_RULES } from './rules.ts';

/** How one or more named goals are going, or one figure of them. */
export const PROGRESS: Intent = {
  name: 'progress',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'measure'],
  rules: PROGRESS_RULES,
  examples: (catalog) => [
    ...exampleAbout(catalog, 'El avance de una meta', (code) => `¿Cómo va la ${code}?`),
    ...exampleAbout(catalog, 'Cuánto falta', (code) => `¿Cuánto falta de la ${code}?`),
  ],
  toQuery: (understanding, setting) =>
    understanding.goals.length + understanding.choices.length > 0
      ? toGoalsQuery(understanding, setting)
      : { kind: 'none' },
  tell: (facts, understanding, setting) => {
    if (facts.kind === 'none') return tellUnknownCodes(codesUnknown(understanding), setting);
    return understanding.choices.length > 0
      ? tellChoices(facts, understanding, setting)
      : tellGoals(facts, understanding, setting);
  },
};

function tellGoals(facts: Facts, understanding: Understanding, setting: Setting): Told {
  const { period, measure } = understanding;
  const goals = judge(goalFacts(facts), period, setting);
  const units = new Set(goals.map(({ record }) => record.unit.code));
  if (!yearIsHeld(period, setting)) return tellUnheldYear(goals, understanding, setting);
  const first: readonly ReplyPart[] =
    measure === null
      ? []
      : [{ kind: 'text', text: goals.map((goal) => tellMeasure(goal, measure, period)).join('\n') }];
  const reply: Reply = {
    title: 'Avance',
    understood: tellUnderstood(understanding, setting),
    parts: [
      ...tellMissingCodes(understanding, setting),
      ...first,
      ...goals.map((goal) => toFiguresPart(goal, { period, withUnit: units.size > 1 })),
    ],
    sources: [],
    footnotes: [tellLightRule(setting.thresholds)],
    suggestions: suggest(goals),
  };
  return {
    reply,
    goals: goals.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
  };
}

function codesUnknown({ trouble }: Understanding): readonly string[] {
  return trouble?.kind === 'unknown-codes' ? trouble.codes : [];
}

/** Some of the codes are of nothing: said beside the answer for the others. */
function tellMissingCodes(understanding: Understanding, setting: Setting): readonly ReplyPart[] {
  const codes = codesUnknown(understanding);
  return codes.length === 0 ? [] : [{ kind: 'text', text: sayUnknownCodes(codes, setting) }];
}

/** What people ask next: the same of an earlier quarter, and what is left. */
function suggest(goals: readonly JudgedGoal[]): readonly Suggestion[] {
  const first = goals[0];
  if (first === undefined) return [];
  const { throughQuarter } = first.standing;
  const codes = joinWithAnd(goals.map(({ record }) => record.code));
  const article = goals.length === 1 ? 'la' : 'las';
  const earlier = toQuarter(throughQuarter - 1);
  return [
    ...(earlier === undefined
      ? []
      : [
          {
            label: formatQuarter(earlier),
            message: `¿Cómo van ${article} ${codes} en Q${earlier}?`,
          },
        ]),
    { label: 'Cuánto falta', message: `¿Cuánto falta de ${article} ${codes}?` },
  ];
}

const LONGEST_CHOICE = 70;

/** Too many goals fit the words: the person chooses, and the choice is understood as if typed. */
function tellChoices(facts: Facts, understanding: Understanding, setting: Setting): Told {
  const { records } = goalFacts(facts);
  const reply: Reply = {
    title: null,
    understood: tellUnderstood({ ...understanding, ...NO_SLOTS, period: understanding.period }, setting),
    parts: [
      {
        kind: 'choices',
        question: `Hay ${records.length} metas y acciones que coinciden. ¿De cuál desea el avance?`,
        options: records.map((record) => ({
          label: shorten(`${headingOf(record)} (${record.unit.name})`, LONGEST_CHOICE),
          message: `avance de la ${record.code}`,
        })),
      },
    ],
    sources: [],
    footnotes: [],
    suggestions: [],
  };
  return { reply, goals: [] };
}
