import { NO_SLOTS, type Slots } from '#src/domain/slots.ts';
import { type Completion, findCompletion } from './deciding/complete.ts';
import { type Decision, decide } from './deciding/decide.ts';
import { type Context, type Evidence, gatherEvidence, showTo } from './deciding/evidence.ts';
import { inherit, inheritWhatIsMissing, type Learnt } from './deciding/inherit.ts';
import { learnQuestion, type QuestionSlots } from './deciding/question.ts';
import type { Intent } from './intent.ts';
import type { Observed } from './reading/observe.ts';
import type { Signals } from './reading/signals.ts';
import { EXPLICIT_INTENTS, FALLBACK } from './registry.ts';
import type { TraceStep, Trouble, Understanding } from './understanding.ts';
import { recall } from './understood-before.ts';

/** Up to this many goals that fit equally are all answered; with more, the bot asks which. */
export const MOST_GOALS_ANSWERED = 6;

/**
 * Text → Understanding: pure, deterministic, and never a guess shown as certain. What stands by itself is kept for a
 * while: buttons, suggestions and many people say the same.
 */
export function understand(text: string, context: Context): Understanding {
  const { reader, previous, today } = context;
  if (previous !== null) return read(text, context);
  return recall(reader, `${today.year}-${today.month}-${today.day} ${text}`, () => read(text, context));
}

function read(text: string, context: Context): Understanding {
  const evidence = gatherEvidence(text, context);
  const completion = findCompletion(evidence);
  if (completion !== undefined) return complete(evidence, completion);
  const { model, index } = context.reader;
  return weigh(evidence, model === null ? null : { model, shown: showTo(model, evidence), index });
}

/** By all that speaks for one meaning or another. */
function weigh(evidence: Evidence, learnt: Learnt | null): Understanding {
  const { observed } = evidence;
  const decision = decide(evidence, learnt);
  const decided = decision.intent;
  const asked = { ...toSlots(observed.signals), ...(learnt === null ? {} : ask(evidence, decided, learnt)) };
  const own = decided.settle === undefined ? asked : decided.settle(asked, observed.signals);
  const isExplicit = EXPLICIT_INTENTS.includes(decided) && learnt !== null;
  const inherited = isExplicit
    ? inheritWhatIsMissing(evidence, learnt.index)
    : inherit(evidence, decision, learnt);
  const all = { ...own, ...inherited };
  const mixed = findMixedColours(decided, all, observed);
  const intent = mixed !== null || isAboutNothing(decided, all, observed) ? FALLBACK : decided;
  const slots = keepOnly(all, intent);
  const tooMany = !observed.signals.goalsByCode && slots.goals.length > MOST_GOALS_ANSWERED;
  return {
    text: observed.text,
    intent: intent.name,
    ...slots,
    goals: tooMany ? [] : slots.goals,
    choices: tooMany ? slots.goals : [],
    inherited: [
      ...(decision.inherited ? (['intent'] as const) : []),
      ...(Object.keys(inherited) as (keyof Slots)[]).filter(
        (name) => intent.slots.includes(name) && !isSaid(own[name], inherited[name]),
      ),
    ],
    trouble: mixed ?? findTrouble(observed, intent),
    unknownScope: observed.signals.unknownScope,
    periodWidened: observed.periodWidened,
    yearNamed: observed.signals.period?.year ?? null,
    rules: decision.rules,
    trace: [...observed.trace, ...traceDecision(decision, Object.keys(inherited).length > 0)],
  };
}

/** What the corpora taught of which figure and which goals are asked for. */
function ask(evidence: Evidence, { slots }: Intent, { model, shown }: Learnt): QuestionSlots {
  return learnQuestion(model, shown, {
    signals: evidence.observed.signals,
    previous: evidence.previous,
    leaning: evidence.thread !== null,
    asksForSet: slots.includes('filter'),
  });
}

/** The order that the thread left open, with what was missing. */
function complete({ observed }: Evidence, { intent, slots }: Completion): Understanding {
  const rules = [`${intent.name}.completed`];
  return {
    text: observed.text,
    intent: intent.name,
    ...keepOnly(slots, intent),
    choices: [],
    inherited: ['intent', ...intent.slots.filter((name) => name !== intent.awaits)],
    trouble: null,
    unknownScope: null,
    periodWidened: observed.periodWidened,
    yearNamed: observed.signals.period?.year ?? null,
    rules,
    trace: [...observed.trace, { step: 'intención', found: `${intent.name} por ${rules.join(', ')}` }],
  };
}

/** A list is of one colour, or of yellow and red: any other two are asked back. */
function findMixedColours(
  { slots, effect }: Intent,
  { filter, units, period }: Slots,
  { signals: { colours } }: Observed,
): Trouble | null {
  const isPair = colours.length === PAIR && filter === null;
  if (!isPair || !slots.includes('filter') || effect === 'write') return null;
  return { kind: 'several-colours', colours, units, period };
}

/** Three are all there are. */
const PAIR = 2;

/** A question about goals that names none, by itself or by its thread: there is nothing to show. */
function isAboutNothing(intent: Intent, { goals }: Slots, { signals }: Observed): boolean {
  if (EXPLICIT_INTENTS.includes(intent)) return false;
  return (
    intent.needsGoals === true &&
    intent.effect === 'read' &&
    goals.length === 0 &&
    signals.unknownCodes.length === 0
  );
}

/** What the message names itself is not the thread's, though the thread names it too. */
function isSaid(own: unknown, inherited: unknown): boolean {
  return JSON.stringify(own) === JSON.stringify(inherited);
}

function toSlots(signals: Signals): Slots {
  const { goals, units, programs, lines, period, filter, order, limit, value, note } = signals;
  // A limit on a ratio or a state already says what is asked; a figure beside it would be a second question.
  const measure = filter === null ? signals.measure : null;
  return { goals, units, programs, lines, period, measure, filter, order, limit, value, note };
}

function keepOnly(slots: Slots, intent: Intent): Slots {
  const kept = Object.fromEntries(intent.slots.map((name) => [name, slots[name]])) as Partial<Slots>;
  return { ...NO_SLOTS, ...kept };
}

function findTrouble({ signals, periodTrouble }: Observed, intent: Intent): Trouble | null {
  if (signals.words.length === 0) return { kind: 'empty' };
  if (periodTrouble !== null) return periodTrouble;
  if (signals.unknownCodes.length > 0) return { kind: 'unknown-codes', codes: signals.unknownCodes };
  if (intent !== FALLBACK) return null;
  if (signals.concepts.has('outside')) return { kind: 'out-of-field' };
  return signals.strangers.length > 0
    ? { kind: 'unknown-subject', words: signals.strangers }
    : { kind: 'not-understood' };
}

function traceDecision(decision: Decision, leaning: boolean): readonly TraceStep[] {
  const rules = decision.rules.length > 0 ? ` por ${decision.rules.join(', ')}` : '';
  const steps: TraceStep[] = leaning ? [{ step: 'hilo', found: 'se apoya en el mensaje anterior' }] : [];
  return [...steps, { step: 'intención', found: `${decision.intent.name}${rules}` }];
}
