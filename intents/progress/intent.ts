import { toQuarter } from '#src/domain/period.ts';
import { formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { ReplyPart, Suggestion } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { toFiguresPart } from '../telling/figures-part.ts';
import { tellJoint } from '../telling/joint-line.ts';
import { toExport } from '../telling/next-questions.ts';
import { askProgress } from '../telling/say-again.ts';
import { type JudgedGoal, tellUnreported } from '../telling/scope.ts';
import { tellUnknownCodes, textIfAny } from '../telling/troubles.ts';
import type { Understanding } from '../understanding.ts';
import { tellMeasure } from './answer-first.ts';
import { PROGRESS_RULES } from './rules.ts';

/** How one or more named goals are going, or one figure of them. */
export const PROGRESS: Intent = {
  name: 'progress',
  effect: 'read',
  needsSubject: true,
  needsGoals: true,
  offersRevision: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'measure'],
  rules: PROGRESS_RULES,
  examples: (catalog) => [
    ...exampleAbout(catalog, 'El avance de una meta', (code) => `¿Cómo va la ${code}?`),
    ...exampleAbout(catalog, 'Cuánto falta', (code) => `¿Cuánto falta de la ${code}?`),
  ],
  ...aboutGoals(askProgress, tellProgress, {
    whenNoneNamed: (understanding, setting) => tellUnknownCodes(codesUnknown(understanding), setting),
  }),
};

function tellProgress(asked: GoalsAsked): Told {
  const { goals, held, understanding, setting } = asked;
  const { period, measure } = understanding;
  const units = new Set(goals.map(({ record }) => record.unit.code));
  const first =
    measure === null ? undefined : goals.map((goal) => tellMeasure(goal, measure, period)).join('\n');
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(period, held.reportedThrough)),
    ...textIfAny(first),
    ...textIfAny(tellJoint(goals, period)),
    ...goals.map((goal) => toFiguresPart(goal, { period, withUnit: units.size > 1, dayOf: setting.dayOf })),
  ];
  return answerAbout(goals, asked, {
    title: 'Avance',
    modifiedTold: true,
    parts,
    sources: [],
    suggestions: suggest(goals),
  });
}

function codesUnknown({ trouble }: Understanding): readonly string[] {
  return trouble?.kind === 'unknown-codes' ? trouble.codes : [];
}

/** What people ask next: an earlier quarter, the course, the reason, the year's end, and the unit's file. */
function suggest(goals: readonly JudgedGoal[]): readonly Suggestion[] {
  const first = goals[0];
  if (first === undefined) return [];
  const codes = joinWithAnd(goals.map(({ record }) => record.code));
  const article = goals.length === 1 ? 'la' : 'las';
  const earlier = toQuarter(first.standing.throughQuarter - 1);
  return [
    ...(earlier === undefined
      ? []
      : [{ label: formatQuarter(earlier), message: `¿Cómo van ${article} ${codes} en Q${earlier}?` }]),
    { label: 'Tendencia', message: `Evolución de ${article} ${codes}` },
    { label: '¿Por qué?', message: `¿Por qué van así ${article} ${codes}?` },
    { label: '¿Llegamos?', message: `¿Vamos a llegar con ${article} ${codes}?` },
    toExport(first.record.unit.code),
  ];
}
