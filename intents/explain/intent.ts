import { rank } from '#src/domain/selection.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout, isAboutGroup } from '../telling/answer.ts';
import { exampleAbout } from '../telling/example-goal.ts';
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
  return isAboutGroup(asked.understanding) ? tellGroup(asked) : tellNamed(asked, asked.goals, []);
}

function tellNamed(asked: GoalsAsked, goals: readonly JudgedGoal[], lead: readonly ReplyPart[]): Told {
  const { period } = asked.understanding;
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(period, asked.held.reportedThrough)),
    ...lead,
    { kind: 'text', text: goals.map((goal) => tellReason(goal, period)).join('\n') },
    ...goals.map((goal) => tellGoal(goal, period, childrenOf(goal, asked))),
  ];
  return answerAbout(goals, asked, { title: TITLE, parts });
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
    return answerAbout([], asked, { title: TITLE, parts: [{ kind: 'text', text }] });
  }
  const shown = behind.slice(0, MOST_SHOWN);
  const explained = behind.filter(({ record, standing }) =>
    record.remarks.some(({ quarter }) => quarter <= standing.throughQuarter),
  );
  const text = `De ${formatNumber(goals.length)} metas y acciones, ${formatNumber(behind.length)} van por debajo de lo programado al ${formatQuarter(shown[0]?.standing.throughQuarter ?? 1)}; ${formatNumber(explained.length)} ${explained.length === 1 ? 'trae' : 'traen'} observación.${unknown}${behind.length > shown.length ? ` Aquí, las ${shown.length} más atrasadas.` : ''}`;
  return tellNamed(asked, shown, [{ kind: 'text', text }]);
}
