import type { CalendarDay } from '#src/language/periods.ts';
import type { Intent, Rule } from '../intent.ts';
import { featuresOf, type Evidence as Weighed } from '../model/features.ts';
import type { LinearModel } from '../model/linear-model.ts';
import { showFeatures } from '../model/show-features.ts';
import { toPublicMeaning } from '../public-meaning.ts';
import { inheritSlots, leansOnThread } from '../reading/follow-up.ts';
import { type Observed, observe, type Reader } from '../reading/observe.ts';
import { namesGoals, namesGroup, type Signals } from '../reading/signals.ts';
import { INTENTS } from '../registry.ts';
import type { Understanding } from '../understanding.ts';
import { spokenOf } from './point-back.ts';

export interface Context {
  readonly reader: Reader;
  /** What the thread's last understood message meant; null at its beginning. */
  readonly previous: Understanding | null;
  readonly today: CalendarDay;
}

/** An intent of which rules fire. */
export interface Fired {
  readonly intent: Intent;
  readonly rules: readonly Rule[];
  /** Of its strongest rule. */
  readonly strength: number;
}

/** All that speaks for one meaning or another of a message, before anything is decided. */
export interface Evidence {
  readonly observed: Observed;
  /** What was observed, with the thread's subject where the message leans on it. */
  readonly signals: Signals;
  readonly fired: readonly Fired[];
  /** What the message leans on; null where it stands by itself. */
  readonly thread: Understanding | null;
  readonly previous: Understanding | null;
}

export function gatherEvidence(text: string, { reader, previous: before, today }: Context): Evidence {
  const limited = before?.filter ?? null;
  const observed = observe(text, {
    reader,
    today,
    inThread: before !== null,
    earlierLimit: limited !== null && 'op' in limited ? limited.measure : null,
  });
  const previous = before === null ? null : spokenOf(before, observed.signals.words);
  const alone = fireRules(observed.signals);
  const isComplete = isWhole(strongest(alone), observed.signals);
  const thread = leansOnThread(observed.signals, isComplete) ? previous : null;
  if (thread === null) return { observed, signals: observed.signals, fired: alone, thread, previous };
  const signals = mergeSubjects(observed.signals, thread);
  return { observed, signals, fired: fireRules(signals), thread, previous };
}

/** The evidence by the names of its features, as the learning takes it. */
export function toFeatures(evidence: Evidence): readonly string[] {
  return featuresOf(toWeighed(evidence));
}

/** The same, as a model takes it. */
export function showTo(model: LinearModel, evidence: Evidence): readonly number[] {
  return showFeatures(model, toWeighed(evidence));
}

function toWeighed({ signals, fired, thread, previous }: Evidence): Weighed {
  const best = strongest(fired);
  return {
    signals,
    rules: fired.flatMap((one) => one.rules.map(({ name }) => name)),
    // What was weighed knows the names of the contract alone.
    previous: previous === null ? null : toPublicMeaning(previous),
    leaning: thread !== null,
    sameQuestion: thread !== null && (best?.strength ?? 0) < 2,
    strongest: best && { intent: best.intent.name, strength: best.strength },
  };
}

/** The intent with the strongest rule, ties by the registry's order. */
export function strongest(fired: readonly Fired[]): Fired | undefined {
  return fired.reduce<Fired | undefined>(
    (best, other) => (other.strength > (best?.strength ?? 0) ? other : best),
    undefined,
  );
}

/** Every intent of which a rule fires, in the registry's order. */
function fireRules(signals: Signals): readonly Fired[] {
  const fired: Fired[] = [];
  for (const intent of INTENTS) {
    const rules = intent.rules.filter((rule) => rule.fires(signals));
    if (rules.length === 0) continue;
    fired.push({ intent, rules, strength: Math.max(...rules.map((rule) => rule.strength)) });
  }
  return fired;
}

/** Do the words say by themselves what is asked, and of what where that is needed? */
function isWhole(fired: Fired | undefined, signals: Signals): boolean {
  if (fired === undefined || fired.strength < 2) return false;
  return !fired.intent.needsSubject || namesGoals(signals) || namesGroup(signals);
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
