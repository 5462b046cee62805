import type { Slots } from '#src/domain/slots.ts';
import type { Intent } from '../intent.ts';
import { judge, type LinearModel, likeliest } from '../model/linear-model.ts';
import { inheritSlots } from '../reading/follow-up.ts';
import { has, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';
import type { CatalogIndex } from '../subjects/catalog-index.ts';
import type { Understanding } from '../understanding.ts';
import type { Decision } from './decide.ts';
import type { Evidence } from './evidence.ts';
import { followThread } from './follow.ts';
import { pointsAtGroup } from './point-back.ts';
import { SURE_OF_THREAD } from './question.ts';

export interface Learnt {
  readonly model: LinearModel;
  readonly shown: readonly number[];
  readonly index: CatalogIndex;
}

/**
 * A whole question that names nothing ("¿cuáles van atrasadas?", "¿por qué se pasaron?"), in a thread of something that
 * its intent can be about, is more often about that than not.
 */
const LIKELY_OF_THREAD = 0.6;

/** What is taken over from the thread. */
export function inherit(evidence: Evidence, { intent }: Decision, learnt: Learnt | null): Partial<Slots> {
  const { observed, thread, previous } = evidence;
  const { signals } = observed;
  if (learnt === null)
    return thread === null ? {} : inheritSlots(signals, thread, intent.name === thread.intent).slots;
  if (previous === null) return {};
  const pointing = pointsAtGroup(signals.words) && isOfGroup(previous);
  const keeps = makeKeeps(learnt, thread !== null ? 0 : leastShare(signals, previous, intent));
  // One goal, or goals of one unit, need no narrowing: the thread's unit would only seem to have been said.
  const wide = signals.goals.length > 1;
  const compares = intent.joinsThread === true;
  return {
    ...followThread(signals, previous, {
      keeping: {
        subject: isOfSubject(signals, previous, intent) || pointing || keeps('subject'),
        unit: wide && (pointing || keeps('unit')),
        period: keeps('period') || (compares && setsQuarterAgainst(signals, previous)),
      },
      compares,
      index: learnt.index,
    }),
    ...correctOrder(signals, previous, intent),
  };
}

/** What it asks for says by itself that it is about what the thread spoke of. */
function isOfSubject(signals: Signals, previous: Understanding, intent: Intent): boolean {
  return (
    lacksGoals(signals, intent) ||
    goesOnWithin(signals, previous, intent) ||
    (intent.joinsThread === true && isOnlyOne(signals, previous))
  );
}

/** Longer messages ask for a set of their own. */
const LONGEST_GOING_ON = 4;

/** "visitas escolares en rojo" > "¿y en amarillo?": another state of the same goals. */
function goesOnWithin(signals: Signals, previous: Understanding, intent: Intent): boolean {
  const isOfSame = previous.intent === intent.name && intent.slots.includes('filter');
  const isShort = signals.words.length <= LONGEST_GOING_ON && signals.opening.has('carryOn');
  return isOfSame && isShort && signals.filter !== null && !has(signals, 'goalNoun');
}

/** Words of nothing name something: it is not the thread's goal that they ask about. */
function lacksGoals(signals: Signals, { needsGoals }: Intent): boolean {
  return needsGoals === true && !namesGoals(signals) && signals.strangers.length === 0;
}

/** Does the model say so, with at least this share? */
function makeKeeps({ model, shown }: Learnt, least: number): (head: string) => boolean {
  return (head) => {
    const verdict = likeliest(judge(model, head, shown));
    return verdict?.label === 'yes' && verdict.share >= least;
  };
}

function leastShare(signals: Signals, previous: Understanding, intent: Intent): number {
  return couldGoOn(signals, previous, intent) ? LIKELY_OF_THREAD : SURE_OF_THREAD;
}

/** Names nothing itself, while the thread spoke of what its intent can be about. */
function couldGoOn(signals: Signals, previous: Understanding, intent: Intent): boolean {
  if (namesGoals(signals) || namesGroup(signals) || has(signals, 'goalNoun')) return false;
  const isOfGoals = previous.goals.length + previous.choices.length > 0;
  return isOfGoals ? !intent.slots.includes('filter') && intent.slots.includes('goals') : isOfGroup(previous);
}

function isOfGroup({ units, programs, lines }: Understanding): boolean {
  return units.length + programs.length + lines.length > 0;
}

/** One thing in one quarter is set against nothing: the other is the thread's, unless that set quarters apart. */
function isOnlyOne(signals: Signals, previous: Understanding): boolean {
  const { goals, units, programs, lines, period } = signals;
  if (has(signals, 'sameAgain') || (previous.period?.quarters.length ?? 0) > 1) return false;
  const things = goals.length + units.length + programs.length + lines.length;
  return things === 1 && (period === null || period.quarters.length < 2 || period.cumulative);
}

/** "¿y en comparación con el segundo?" after one of another quarter: nothing but the quarter is named. */
function setsQuarterAgainst(signals: Signals, previous: Understanding): boolean {
  const isOne = (period: Signals['period']): boolean => period?.quarters.length === 1 && !period.cumulative;
  return !namesGoals(signals) && !namesGroup(signals) && isOne(signals.period) && isOne(previous.period);
}

/** "perdón, era en la 406", or the quarter or goal that was missing: the order stays, with its figure or its text. */
function correctOrder(signals: Signals, previous: Understanding, { name, awaits }: Intent): Partial<Slots> {
  if (awaits === undefined || previous.intent !== name || signals[awaits] !== null) return {};
  const stays = has(signals, 'correction') || addsWhatWasMissing(signals, previous);
  return stays ? { [awaits]: previous[awaits] } : {};
}

function addsWhatWasMissing(signals: Signals, previous: Understanding): boolean {
  const addsGoal = namesGoals(signals) && previous.goals.length !== 1;
  const addsPeriod = signals.period !== null && previous.period === null;
  return addsGoal || (addsPeriod && !namesGoals(signals));
}

/** Of an intent that is told by its own words: the goals that it does not name, and then their time. */
export function inheritWhatIsMissing({ observed, previous }: Evidence, index: CatalogIndex): Partial<Slots> {
  const { signals } = observed;
  if (previous === null || namesGoals(signals) || namesGroup(signals)) return {};
  const keeping = { subject: true, unit: false, period: signals.period === null };
  return followThread(signals, previous, { keeping, compares: false, index });
}
