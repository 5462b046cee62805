import { NO_SLOTS, type Slots } from '#src/domain/slots.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Intent, Rule } from './intent.ts';
import { type Inherited, inheritSlots, leansOnThread } from './reading/follow-up.ts';
import { type Observed, observe, type Reader } from './reading/observe.ts';
import { namesGoals, namesGroup, type Signals } from './reading/signals.ts';
import { INTENTS } from './registry.ts';
import type { TraceStep, Trouble, Understanding } from './understanding.ts';
import { UNKNOWN } from './unknown/intent.ts';

/** Up to this many goals that fit equally are all answered; with more, the bot asks which. */
const MOST_GOALS_ANSWERED = 6;

export interface Context {
  readonly reader: Reader;
  /** What the thread's last understood message meant; null at its beginning. */
  readonly previous: Understanding | null;
  readonly today: CalendarDay;
}

/** Text → Understanding: pure, deterministic, and never a guess shown as certain. */
export function understand(text: string, { reader, previous, today }: Context): Understanding {
  const observed = observe(text, { reader, today, inThread: previous !== null });
  const alone = strongest(observed.signals);
  const thread = leansOnThread(observed.signals, isWhole(alone, observed.signals)) ? previous : null;
  const fired = thread === null ? alone : strongest(mergeSubjects(observed.signals, thread));
  const decision = findAskedBack(observed) ?? decide(fired, thread);
  const { intent } = decision;
  const inherited =
    thread === null
      ? NOTHING_INHERITED
      : inheritSlots(observed.signals, thread, intent.name === thread.intent);
  const said = toSlots(observed.signals);
  const own = intent.settle === undefined ? said : intent.settle(said, observed.signals);
  const slots = keepOnly({ ...own, ...inherited.slots }, intent);
  const tooMany = !observed.signals.goalsByCode && slots.goals.length > MOST_GOALS_ANSWERED;
  return {
    text: observed.text,
    intent: intent.name,
    ...slots,
    goals: tooMany ? [] : slots.goals,
    choices: tooMany ? slots.goals : [],
    inherited: [
      ...(decision.inherited ? (['intent'] as const) : []),
      ...inherited.names.filter((name) => intent.slots.includes(name)),
    ],
    trouble: findTrouble(observed, intent),
    yearNamed: observed.signals.period?.year ?? null,
    rules: decision.rules,
    trace: [...observed.trace, ...traceDecision(decision, thread !== null)],
  };
}

const NOTHING_INHERITED: Inherited = { slots: {}, names: [] };

interface Fired {
  readonly intent: Intent;
  readonly rules: readonly Rule[];
  readonly strength: number;
}

interface Decision {
  readonly intent: Intent;
  readonly rules: readonly string[];
  readonly inherited: boolean;
}

/** Of each intent its strongest firing rules; of the intents the strongest, ties by the registry's order. */
function strongest(signals: Signals): Fired | undefined {
  let best: Fired | undefined;
  for (const intent of INTENTS) {
    const rules = intent.rules.filter((rule) => rule.fires(signals));
    const strength = Math.max(0, ...rules.map((rule) => rule.strength));
    if (strength > (best?.strength ?? 0)) best = { intent, rules, strength };
  }
  return best;
}

/** Do the words say by themselves what is asked, and of what where that is needed? */
function isWhole(fired: Fired | undefined, signals: Signals): boolean {
  if (fired === undefined || fired.strength < 2) return false;
  return !fired.intent.needsSubject || namesGoals(signals) || namesGroup(signals);
}

/** A hint alone does not change the question of a thread: "¿y las becas?" asks the same of another goal. */
function decide(own: Fired | undefined, previous: Understanding | null): Decision {
  const earlier = INTENTS.find((intent) => intent.name === previous?.intent);
  if (earlier !== undefined && earlier.slots.length > 0 && (own === undefined || own.strength < 2)) {
    return { intent: earlier, rules: ['thread.same-question'], inherited: true };
  }
  if (own === undefined) return { intent: UNKNOWN, rules: [], inherited: false };
  return { intent: own.intent, rules: own.rules.map((rule) => rule.name), inherited: false };
}

/**
 * What cannot be answered for is asked back, whatever else the message says: a time of no calendar, a code
 * of nothing, words of nothing that lean on a thread.
 */
function findAskedBack({ signals, periodTrouble }: Observed): Decision | undefined {
  const asked = (rule: string): Decision => ({ intent: UNKNOWN, rules: [rule], inherited: false });
  if (periodTrouble !== null) return asked('unknown.period');
  if (namesGoals(signals) || namesGroup(signals)) return undefined;
  if (signals.unknownCodes.length > 0) return asked('unknown.code');
  const nothingElse =
    signals.period === null && signals.measure === null && signals.filter === null && signals.note === null;
  const onlyStrangers = signals.strangers.length > 0 && signals.concepts.size === 0 && nothingElse;
  return onlyStrangers ? asked('unknown.words') : undefined;
}

function mergeSubjects(signals: Signals, previous: Understanding): Signals {
  const { slots } = inheritSlots(signals, previous, false);
  const inherited = slots.goals ?? slots.units ?? slots.programs ?? slots.lines;
  return {
    ...signals,
    subjectInherited: inherited !== undefined,
    goals: slots.goals ?? signals.goals,
    units: slots.units ?? signals.units,
    programs: slots.programs ?? signals.programs,
    lines: slots.lines ?? signals.lines,
  };
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
  if (intent !== UNKNOWN) return null;
  if (signals.concepts.has('outside')) return { kind: 'out-of-field' };
  return signals.strangers.length > 0 ? { kind: 'unknown-subject', words: signals.strangers } : null;
}

function traceDecision(decision: Decision, leaning: boolean): readonly TraceStep[] {
  const rules = decision.rules.length > 0 ? ` por ${decision.rules.join(', ')}` : '';
  const steps: TraceStep[] = leaning ? [{ step: 'hilo', found: 'se apoya en el mensaje anterior' }] : [];
  return [...steps, { step: 'intención', found: `${decision.intent.name}${rules}` }];
}
