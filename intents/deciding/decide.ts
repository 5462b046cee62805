import type { Intent } from '../intent.ts';
import { scoreBeyond } from '../model/field-model.ts';
import { judge, type LinearModel, likeliest, shareOf } from '../model/linear-model.ts';
import { toSigns } from '../model/message-parts.ts';
import type { Observed } from '../reading/observe.ts';
import { namesGoals, namesGroup } from '../reading/signals.ts';
import { EXPLICIT_INTENTS, FALLBACK, INTENTS } from '../registry.ts';
import { type Evidence, type Fired, strongest } from './evidence.ts';

export interface Learnt {
  readonly model: LinearModel;
  /** What the model is shown of the message: places of its features. */
  readonly shown: readonly number[];
}

export interface Decision {
  readonly intent: Intent;
  /** Names of the rules that speak for it. */
  readonly rules: readonly string[];
  /** The thread's question, asked again. */
  readonly inherited: boolean;
}

/**
 * What cannot be answered for is asked back; of the rest the model decides, which has weighed all rules and words.
 * Without a model the strongest rule decides.
 */
export function decide(evidence: Evidence, learnt: Learnt | null): Decision {
  const settled = findAskedBack(evidence.observed) ?? findExplicit(evidence);
  if (settled !== undefined) return settled;
  return learnt === null ? byRules(evidence) : byModel(evidence, learnt);
}

/**
 * From this share of doubt on, the bot says that it did not understand: figures for a question that was not asked are
 * worse than a question back. Of messages that teach, left out one writer's corpora after another, 3.5 % of those within the
 * field are lost by it (2.8 % would have been right), and 10.1 % of those beyond it are let through.
 */
const GRAVE_DOUBT = 0.2;
/** How much the field's model says beside the intent's own doubt. */
const SAY_OF_FIELD = 1.5;
/** A share of 0 or 1 would silence the other. */
const LEAST_SHARE = 1e-6;

/** Two opinions of whether the message is beyond the field, taken together: their odds multiplied. */
function doubtOf(share: number, beyond: number): number {
  const odds = Math.log(Math.max(LEAST_SHARE, share) / Math.max(LEAST_SHARE, 1 - share));
  return 1 / (1 + Math.exp(-(odds + SAY_OF_FIELD * beyond)));
}

function byModel(evidence: Evidence, { model, shown }: Learnt): Decision {
  const shares = judge(model, 'intent', shown);
  const beyond = scoreBeyond(model.field, toSigns(evidence.signals));
  const isDoubtful = doubtOf(shareOf(shares, FALLBACK.name), beyond) >= GRAVE_DOUBT;
  const label = isDoubtful ? FALLBACK.name : likeliest(shares, FALLBACK.name)?.label;
  const intent = INTENTS.find(({ name }) => name === label) ?? FALLBACK;
  const own = evidence.fired.find((one) => one.intent === intent);
  return {
    intent,
    rules: own === undefined ? [] : namesOf(own),
    inherited: own === undefined && evidence.thread?.intent === intent.name,
  };
}

/** A hint alone does not change the question of a thread: "¿y las becas?" asks the same of another goal. */
function byRules({ fired, thread, observed }: Evidence): Decision {
  const own = strongest(fired);
  const earlier = INTENTS.find((intent) => intent.name === thread?.intent);
  if (earlier !== undefined && earlier.slots.length > 0 && (own === undefined || own.strength < 2)) {
    return { intent: earlier, rules: ['thread.same-question'], inherited: true };
  }
  if (own === undefined || saysNothing(observed)) return { intent: FALLBACK, rules: [], inherited: false };
  return { intent: own.intent, rules: namesOf(own), inherited: false };
}

function namesOf({ rules }: Fired): readonly string[] {
  return rules.map(({ name }) => name);
}

/** An intent that no corpus teaches, by its own rules; or the thread's, of which only a goal or a time is told anew. */
function findExplicit({ observed, signals, fired, thread }: Evidence): Decision | undefined {
  for (const intent of EXPLICIT_INTENTS) {
    const rules = intent.rules.filter((rule) => rule.fires(signals)).map(({ name }) => name);
    if (rules.length > 0) return { intent, rules, inherited: false };
  }
  const earlier = EXPLICIT_INTENTS.find(({ name }) => name === thread?.intent);
  const goesOn = earlier?.effect === 'read' && earlier.slots.length > 0;
  if (!goesOn || (strongest(fired)?.strength ?? 0) >= 2) return undefined;
  const isRest = namesGoals(observed.signals) || observed.signals.period !== null;
  const before = (thread?.rules ?? []).filter((rule) => rule.startsWith(`${earlier.name}.`));
  return isRest
    ? { intent: earlier, rules: [...before, 'thread.same-question'], inherited: true }
    : undefined;
}

/** A time of no calendar or a code of nothing is asked back, whatever else the message says. */
function findAskedBack({ signals, periodTrouble }: Observed): Decision | undefined {
  const asked = (rule: string): Decision => ({ intent: FALLBACK, rules: [rule], inherited: false });
  if (periodTrouble !== null) return asked('unknown.period');
  if (namesGoals(signals) || namesGroup(signals)) return undefined;
  return signals.unknownCodes.length > 0 ? asked('unknown.code') : undefined;
}

/** Only words of nothing. */
function saysNothing({ signals }: Observed): boolean {
  if (namesGoals(signals) || namesGroup(signals)) return false;
  const nothingElse =
    signals.period === null && signals.measure === null && signals.filter === null && signals.note === null;
  return signals.strangers.length > 0 && signals.concepts.size === 0 && nothingElse;
}
