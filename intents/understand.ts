import { NO_SLOTS, type Slots } from '#src/domain/slots.ts';
import { type Decision, decide } from './deciding/decide.ts';
import { type Context, type Evidence, gatherEvidence, toFeatures } from './deciding/evidence.ts';
import { followThread } from './deciding/follow.ts';
import { learnQuestion, SURE_OF_THREAD } from './deciding/question.ts';
import type { Intent } from './intent.ts';
import { judge, type LinearModel } from './model/linear-model.ts';
import { inheritSlots } from './reading/follow-up.ts';
import type { Observed } from './reading/observe.ts';
import { namesGoals, namesGroup, type Signals } from './reading/signals.ts';
import { EXPLICIT_INTENTS, FALLBACK } from './registry.ts';
import type { CatalogIndex } from './subjects/catalog-index.ts';
import type { TraceStep, Trouble, Understanding } from './understanding.ts';

/** Up to this many goals that fit equally are all answered; with more, the bot asks which. */
const MOST_GOALS_ANSWERED = 6;

/** Text → Understanding: pure, deterministic, and never a guess shown as certain. */
export function understand(text: string, context: Context): Understanding {
  const evidence = gatherEvidence(text, context);
  const { observed } = evidence;
  const { model } = context.reader;
  const features = model === null ? [] : toFeatures(evidence);
  const decision = decide(evidence, model === null ? null : { model, features });
  const decided = decision.intent;
  const said = toSlots(observed.signals);
  const asked =
    model === null
      ? said
      : {
          ...said,
          ...learnQuestion(model, features, {
            signals: observed.signals,
            previous: evidence.previous,
            leaning: evidence.thread !== null,
            asksForSet: decided.slots.includes('filter'),
          }),
        };
  const own = decided.settle === undefined ? asked : decided.settle(asked, observed.signals);
  const inherited = inherit(
    evidence,
    decision,
    model === null ? null : { model, features, index: context.reader.index },
  );
  const all = { ...own, ...inherited };
  const intent = isAboutNothing(decided, all, observed) ? FALLBACK : decided;
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
    trouble: findTrouble(observed, intent),
    yearNamed: observed.signals.period?.year ?? null,
    rules: decision.rules,
    trace: [...observed.trace, ...traceDecision(decision, Object.keys(inherited).length > 0)],
  };
}

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

interface Learnt {
  readonly model: LinearModel;
  readonly features: readonly string[];
  readonly index: CatalogIndex;
}

/** What is taken over from the thread. */
function inherit(evidence: Evidence, { intent }: Decision, learnt: Learnt | null): Partial<Slots> {
  const { observed, thread, previous } = evidence;
  if (learnt === null)
    return thread === null ? {} : inheritSlots(observed.signals, thread, intent.name === thread.intent).slots;
  if (previous === null) return {};
  if (EXPLICIT_INTENTS.includes(intent)) return inheritWhatIsMissing(evidence, learnt.index);
  const keeps = (head: string): boolean => {
    const [verdict] = judge(learnt.model, head, learnt.features);
    return verdict?.label === 'yes' && (thread !== null || verdict.share >= SURE_OF_THREAD);
  };
  // One goal, or goals of one unit, need no narrowing: the thread's unit would only seem to have been said.
  const wide = observed.signals.goals.length > 1;
  const { signals } = observed;
  // Words of nothing name something: it is not the thread's goal that they ask about.
  const lacksGoals = intent.needsGoals === true && !namesGoals(signals) && signals.strangers.length === 0;
  return followThread(observed.signals, previous, {
    keeping: {
      subject: lacksGoals || keeps('subject'),
      unit: wide && keeps('unit'),
      period: keeps('period'),
    },
    compares: intent.joinsThread === true,
    index: learnt.index,
  });
}

/** Of an intent that was told by its own words: the goals that it does not name, and then their time. */
function inheritWhatIsMissing({ observed, previous }: Evidence, index: CatalogIndex): Partial<Slots> {
  const { signals } = observed;
  if (previous === null || namesGoals(signals) || namesGroup(signals)) return {};
  const keeping = { subject: true, unit: false, period: signals.period === null };
  return followThread(signals, previous, { keeping, compares: false, index });
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
