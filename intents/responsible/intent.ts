import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { FiguresPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { nextQuestions } from '../telling/next-questions.ts';
import { asking } from '../telling/say-again.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { codedEntry, codedUnit, shorten, shortNameOf, unitNameOf, wordsOf } from '../telling/wording.ts';
import { RESPONSIBLE_RULES } from './rules.ts';
import { tellHead } from './tell-unit.ts';

const TITLE = 'Unidad responsable';
const LONGEST_NAME = 80;

/** Which executing unit carries a goal, who heads it where the report names them, and under which programme. */
export const RESPONSIBLE: Intent = {
  name: 'responsible',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: RESPONSIBLE_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Quién la lleva', (code) => `¿Quién lleva la ${code}?`),
  ...aboutGoals(asking('¿Quién lleva'), tellResponsible, { withSignatories: true }),
};

/** Unit by unit: several goals of one unit have one head. */
function tellResponsible(asked: GoalsAsked): Told {
  const byUnit = Map.groupBy(asked.goals, ({ record }) => record.unit.code);
  const parts = [
    ...(isAboutGroup(asked.understanding)
      ? []
      : [{ kind: 'text' as const, text: tellSentence([...byUnit.values()]) }]),
    ...[...byUnit.values()].flatMap((goals) => tellUnit(goals, asked)),
  ];
  const told = answerAbout(asked.goals, asked, {
    title: TITLE,
    coloured: false,
    time: 'none',
    parts,
    suggestions: isAboutGroup(asked.understanding) ? [] : nextQuestions(asked.goals, 'state', 'reason'),
  });
  return isAboutGroup(asked.understanding) ? { ...told, goals: [] } : told;
}

function tellSentence(byUnit: readonly (readonly JudgedGoal[])[]): string {
  return byUnit
    .map((goals) => {
      const codes = joinWithAnd(goals.map(({ record }) => record.code));
      const unit = goals[0]?.record.unit;
      const are = goals.length === 1 ? `La ${codes} está` : `Las ${codes} están`;
      return unit === undefined ? '' : `${are} a cargo de la unidad ${unit.code}, ${unitNameOf(unit)}.`;
    })
    .join('\n');
}

function tellUnit(goals: readonly JudgedGoal[], { held, understanding }: GoalsAsked): readonly FiguresPart[] {
  const unit = goals[0]?.record.unit;
  if (unit === undefined) return [];
  const programs = new Map(goals.map(({ record }) => [record.program.code, record.program]));
  return [
    {
      kind: 'figures',
      heading: codedUnit(unit),
      light: null,
      items: [
        tellHead(held.signed.find(({ unitCode }) => unitCode === unit.code)),
        {
          label: programs.size === 1 ? 'Programa' : 'Programas',
          value: [...programs.values()].map(codedEntry).join('; '),
        },
        isAboutGroup(understanding)
          ? { label: 'Metas y acciones', value: tellCount(goals) }
          : { label: goals.length === 1 ? 'Meta o acción' : 'Metas y acciones', value: tellGoals(goals) },
      ],
      notes: [],
      source: null,
    },
  ];
}

function tellGoals(goals: readonly JudgedGoal[]): string {
  return goals
    .map(({ record }) => `${record.code} ${shorten(shortNameOf(wordsOf(record)), LONGEST_NAME)}`)
    .join('; ');
}

function tellCount(goals: readonly JudgedGoal[]): string {
  return `${formatNumber(goals.length)} (${joinWithAnd(goals.map(({ record }) => record.code))})`;
}
