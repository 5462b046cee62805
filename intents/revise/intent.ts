import type { ReviseGoal } from '#src/domain/command.ts';
import { type Committed, committedOf, differencesOf, type Imbalance } from '#src/domain/goal-revision.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ChoicesPart, Note, Suggestion } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { subjectOf } from '../telling/choices.ts';
import type { Wish } from '../telling/read-back.ts';
import { recordingOn } from '../telling/record-goal.ts';
import type { Ask } from '../telling/say-again.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import type { Understanding } from '../understanding.ts';
import { BY_RULES } from './by-rules.ts';
import { type Doubt, type ReadChange, type Rounded, readChange } from './read-change.ts';
import { type Paper, readPaper } from './read-paper.ts';
import { REVISE_RULES } from './rules.ts';
import { sayRevision } from './say-revision.ts';
import { tellPaper } from './tell-paper.ts';
import { findImbalance, nameModified, openQuarters, tellImbalance, tellRevision } from './tell-revision.ts';

/** The wish said again of one of several goals: its own words, with the goal that is meant. */
const askRevise: Ask = (subject, { value }) =>
  value === null ? `Reprograma ${subject}` : `Modifica la meta anual de ${subject} a ${formatNumber(value)}`;

interface Meant extends ReadChange {
  readonly paper: Paper;
}

function toMeant({ text, period }: Understanding, { record }: Pick<JudgedGoal, 'record'>): Meant {
  const paper = readPaper(text, record.year);
  return { paper, ...readChange({ text: paper.rest, record, period }) };
}

const recording = recordingOn({
  ask: askRevise,
  whichGoal:
    '¿De qué meta o acción desea cambiar lo programado? Escriba su clave, o unas palabras de su descripción.',
  wish: (goal, asked) => {
    const { record } = goal;
    const { after, paper, rounded, doubt } = toMeant(asked.understanding, goal);
    if (doubt !== null) return askWhich(goal, { asked, after, paper, doubt });
    if (differencesOf(committedOf(record), after).length === 0) return { sentence: tellAsItIs(goal) };
    const imbalance = findImbalance(record, after);
    const told = tellRevision({
      record,
      after,
      through: goal.standing.throughQuarter,
      thresholds: asked.setting.thresholds,
    });
    const change = { ...told, notes: [...told.notes, ...rounded.map(tellRounded), ...tellPaper(paper)] };
    const isWhole = paper.authorization !== null && paper.justification !== null;
    if (imbalance === null)
      return {
        sentence: isWhole
          ? `Voy a pedir este cambio de la ${record.code} para ${record.year}. ¿Confirma?`
          : `Desea este cambio de la ${record.code} para ${record.year}.`,
        parts: [change],
      };
    const options = balance(goal, { asked, after, paper, imbalance });
    return {
      sentence: `Desea este cambio de la ${record.code} para ${record.year}. ${tellImbalance(imbalance)}`,
      parts: [change, ...(options.length === 0 ? [] : [toChoices(options)])],
    };
  },
});

/** Another commitment of a goal, by an authorised change ("meta modificada"). */
export const REVISE: Intent = {
  name: 'revise',
  knownAs: 'unknown',
  effect: 'write',
  needsSubject: true,
  needsGoals: true,
  slots: ['goals', 'units', 'period', 'value'],
  rules: [...REVISE_RULES, ...BY_RULES],
  examples: () => [],
  toQuery: recording.toQuery,
  toCommand: (understanding, facts): ReviseGoal | null => {
    const [named, second] = understanding.goals;
    if (facts.kind !== 'goals' || named === undefined || second !== undefined) return null;
    const record = facts.records.find(({ id }) => id === named.id);
    if (record === undefined) return null;
    const { after, paper, doubt } = toMeant(understanding, { record });
    if (doubt !== null || differencesOf(committedOf(record), after).length === 0) return null;
    const { id: goalId, code, unit, year } = record;
    const { authorization, authorizedOn, justification } = paper;
    return {
      kind: 'revise-goal',
      goalId,
      code,
      unitCode: unit.code,
      year,
      ...after,
      seen: 0,
      authorization,
      authorizedOn,
      justification,
    };
  },
  tell: (facts, understanding, setting) => ({
    ...recording.tell(facts, understanding, setting),
    // What a goal commits to is told, not how it stands.
    goals: [],
  }),
};

function tellAsItIs({ record }: JudgedGoal): string {
  const { annual, planned } = committedOf(record);
  const quarters = planned.map(formatNumber).join(' + ');
  return `La meta anual de la ${record.code} es ${formatNumber(annual)} (${quarters} por trimestre). ¿Qué cambia, y a cuánto? Por ejemplo: «modifica la meta anual de la ${record.code} a …».`;
}

/** What is left open of a change, to be said whole. */
interface Open {
  readonly asked: GoalsAsked;
  readonly after: Committed;
  readonly paper: Paper;
}

/** A figure that goes against its verb: both ways to mean it, each said whole. */
function askWhich(
  { record }: JudgedGoal,
  { asked, after, paper, doubt }: Open & { readonly doubt: Doubt },
): Pick<Wish, 'sentence' | 'parts'> {
  const { what, was, value, direction } = doubt;
  const set = (figure: number): Committed =>
    what === 'annual'
      ? { ...after, annual: figure }
      : { ...after, planned: after.planned.map((each, index) => (index === what - 1 ? figure : each)) };
  const subject = subjectOf(record, asked.goals);
  const say = (figure: number): string => sayRevision({ subject, record, after: set(figure), paper });
  const moved = was + direction * value;
  const verb = direction === 1 ? 'Que aumente' : 'Que baje';
  const options: readonly Suggestion[] = [
    { label: `Que quede en ${formatNumber(value)}`, message: say(value) },
    ...(moved < 0
      ? []
      : [{ label: `${verb} ${formatNumber(value)}: queda en ${formatNumber(moved)}`, message: say(moved) }]),
  ];
  return {
    sentence: `${nameModified(what)} de la ${record.code}: hoy es ${formatNumber(was)}.`,
    parts: [{ kind: 'choices', question: `¿Cómo debe quedar con ${formatNumber(value)}?`, options }],
  };
}

function tellRounded({ what, exact, value }: Rounded): Note {
  const text = `${nameModified(what)}: el cálculo da ${formatNumber(exact)}; se redondea a ${formatNumber(value)}.`;
  return { kind: 'info', text };
}

interface Balancing extends Open {
  readonly imbalance: Imbalance;
}

/** Ways to make quarters and year add up, each saying the whole wish: what is left goes to a quarter, or to the year. */
function balance(goal: JudgedGoal, { asked, after, paper, imbalance }: Balancing): readonly Suggestion[] {
  const { record } = goal;
  const before = committedOf(record);
  const say = (then: Committed): string =>
    sayRevision({ subject: subjectOf(record, asked.goals), record, after: then, paper });
  const left = imbalance.annual - imbalance.sum;
  const named = differencesOf(before, after).map(({ what }) => what);
  const toQuarters = openQuarters(asked.held.documents)
    .filter((quarter) => !named.includes(quarter))
    .flatMap((quarter): readonly Suggestion[] => {
      const value = (after.planned[quarter - 1] ?? 0) + left;
      if (value < 0) return [];
      const planned = after.planned.map((each, index) => (index === quarter - 1 ? value : each));
      const label = `${formatQuarter(quarter)}: ${formatNumber(value)}`;
      return [{ label, message: say({ ...after, planned }) }];
    });
  const toYear: readonly Suggestion[] = named.includes('annual')
    ? []
    : [
        {
          label: `Meta anual: ${formatNumber(imbalance.sum)}`,
          message: say({ ...after, annual: imbalance.sum }),
        },
      ];
  return [...toYear, ...toQuarters];
}

function toChoices(options: readonly Suggestion[]): ChoicesPart {
  return { kind: 'choices', question: '¿Qué se ajusta para que cuadre?', options };
}
