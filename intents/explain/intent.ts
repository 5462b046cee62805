import { rank } from '#src/domain/selection.ts';
import { formatNumber } from '#src/language/format.ts';
import type { FiguresPart, ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
import { nextQuestions } from '../telling/next-questions.ts';
import { asking } from '../telling/say-again.ts';
import { type JudgedGoal, tellUnreported } from '../telling/scope.ts';
import { textIfAny } from '../telling/troubles.ts';
import { EXPLAIN_RULES } from './rules.ts';
import { tellGoal, tellReason } from './tell-goal.ts';

const TITLE = 'Observaciones y cifras';
/** As many as are read; the others are counted. */
const MOST_SHOWN = 8;

/** Why: the recorded observations, or that there is none, and what the figures themselves show. */
export const EXPLAIN: Intent = {
  name: 'explain',
  effect: 'read',
  needsSubject: true,
  slots: ['goals', 'units', 'programs', 'lines', 'period'],
  rules: EXPLAIN_RULES,
  examples: (catalog) => exampleAbout(catalog, 'Por qué', (code) => `¿Por qué va así la ${code}?`),
  ...aboutGoals(asking('¿Por qué va así'), tellWhy, { withChildren: true }),
};

function tellWhy(asked: GoalsAsked): Told {
  if (isAboutGroup(asked.understanding)) return tellGroup(asked);
  const { goals, understanding, held } = asked;
  const { period } = understanding;
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(period, held.reportedThrough)),
    { kind: 'text', text: goals.map((goal) => tellReason(goal, period)).join('\n') },
    ...goals.map((goal) => tellGoal(goal, period, childrenOf(goal, asked))),
  ];
  const suggestions = nextQuestions(goals, 'forecast', 'course', 'unit');
  return answerAbout(goals, asked, { title: TITLE, parts, suggestions });
}

function childrenOf({ record }: JudgedGoal, { goals, children }: GoalsAsked): readonly JudgedGoal[] {
  return [...goals, ...children].filter((goal) => goal.record.parentId === record.id);
}

/** Of a unit, a programme or all: the goals that are behind, the worst first, with what was said of them. */
function tellGroup(asked: GoalsAsked): Told {
  const { goals } = asked;
  const behind = rank(
    goals.filter(({ standing }) => standing.light === 'red' || standing.light === 'yellow'),
    'worst',
  );
  const silent = goals.filter(({ standing }) => standing.light === 'missing').length;
  const unknown = silent === 0 ? '' : ` De ${formatNumber(silent)} no hay dato.`;
  if (behind.length === 0) {
    const text = `De ${formatNumber(goals.length)} metas y acciones, ninguna va por debajo de lo programado.${unknown}`;
    const told = answerAbout(goals, asked, { title: TITLE, parts: [{ kind: 'text', text }] });
    return { ...told, goals: [] };
  }
  return tellBehind(asked, behind, unknown);
}

function tellBehind(asked: GoalsAsked, behind: readonly JudgedGoal[], unknown: string): Told {
  const { period } = asked.understanding;
  const shown = behind.slice(0, MOST_SHOWN);
  const explained = behind.filter(isExplained).length;
  const told = explained === 1 ? 'trae' : 'traen';
  const first = shown.length < behind.length ? ` Aquí, las ${shown.length} más atrasadas.` : '';
  const text = `De ${formatNumber(asked.goals.length)} metas y acciones, ${formatNumber(behind.length)} van por debajo de lo programado; ${formatNumber(explained)} ${told} observación.${unknown}${first}`;
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(period, asked.held.reportedThrough)),
    { kind: 'text', text },
    ...shown.map((goal) => withSilence(tellGoal(goal, period, childrenOf(goal, asked)), goal)),
  ];
  return answerAbout(shown, asked, { title: TITLE, parts });
}

function isExplained({ record, standing }: JudgedGoal): boolean {
  return record.remarks.some(({ quarter }) => quarter <= standing.throughQuarter);
}

/** Of a goal that nobody explained this is said: a missing remark is worth a notice. */
function withSilence(part: FiguresPart, goal: JudgedGoal): FiguresPart {
  if (isExplained(goal)) return part;
  const silence = { kind: 'info' as const, text: 'El informe no trae observación que lo explique.' };
  return { ...part, notes: [silence, ...part.notes] };
}
