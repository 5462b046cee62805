import type { Slots } from '#src/domain/slots.ts';
import type { Concept } from '#src/language/lexicon/concepts.ts';
import type { Intent } from '../intent.ts';
import { toNoteText } from '../reading/note.ts';
import { findNumberIn } from '../reading/number-at.ts';
import { namesGroup, type Signals } from '../reading/signals.ts';
import { INTENTS } from '../registry.ts';
import { isContentWord } from '../subjects/terms.ts';
import type { Understanding } from '../understanding.ts';
import type { Evidence } from './evidence.ts';

/** What a message adds to the order that its thread left open. */
export interface Completion {
  readonly intent: Intent;
  readonly slots: Slots;
}

/** By these a message asks or orders something of its own. */
const OPENINGS: readonly Concept[] = [
  'howGoing',
  'howClosed',
  'howMany',
  'howMuchIs',
  'which',
  'whoAsks',
  'greeting',
  'thanks',
  'farewell',
  'askHelp',
  'showMe',
  'record',
  'add',
  'stop',
  'why',
  'define',
  'compare',
  'trend',
  'forecast',
  'exportVerb',
  'notify',
  'correction',
  'sameAgain',
  'shift',
  'refusal',
  'responsibleFor',
  'carryOn',
];
/** Fewer words are an interjection. */
const SHORTEST_NOTE = 3;
/** Beside the figure itself: "son 1,040 consultas nuevas". */
const MOST_WORDS_BESIDE = 3;

/**
 * The order of the thread that still lacks its figure or its text, and this message, which is nothing but that
 * ("registra en la 306 del Q4" > "1,040"). Undefined where no order waits, or the message says something of its own.
 */
export function findCompletion({ observed, previous }: Evidence): Completion | undefined {
  if (previous === null || previous.goals.length + previous.choices.length === 0) return undefined;
  const intent = INTENTS.find(({ name }) => name === previous.intent);
  const { signals, text } = observed;
  if (intent?.awaits === undefined || previous[intent.awaits] !== null) return undefined;
  if (/[¿?]/u.test(text) || OPENINGS.some((concept) => signals.opening.has(concept))) return undefined;
  const slots =
    intent.awaits === 'value' ? completeValue(signals, previous) : completeNote(text, signals, previous);
  return slots === undefined ? undefined : { intent, slots };
}

function completeValue(signals: Signals, previous: Understanding): Slots | undefined {
  const { words, value, period, goals } = signals;
  const isNumber = words.length === 1 && findNumberIn(words, 0) !== undefined;
  const figure = isNumber ? (findNumberIn(words, 0)?.value ?? null) : value;
  const beside = words.filter(({ kind, text }) => kind === 'word' && isContentWord(text));
  const isElsewhere = namesGroup(signals) || signals.filter !== null || signals.order !== null;
  const earlier = new Set([...previous.goals, ...previous.choices].map(({ id }) => id));
  const isOther = !isNumber && goals.some(({ id }) => !earlier.has(id));
  if (figure === null || isOther || isElsewhere || beside.length > MOST_WORDS_BESIDE) return undefined;
  return { ...slotsOf(previous), value: figure, period: period ?? previous.period };
}

/** "sería: …", "va así: …": what leads to the text is none of it. */
const ANNOUNCED =
  /^\s*(?:y )?(?:ser[ií]a|est[ae]|es|va|dir[ií]a|pon(?:le|ga)?|la siguiente|el siguiente)(?: as[ií]| est[ae])?\s*:\s*/iu;

function completeNote(text: string, signals: Signals, previous: Understanding): Slots | undefined {
  if (signals.note !== null || signals.goalsByCode || signals.words.length < SHORTEST_NOTE) return undefined;
  const note = toNoteText(text.replace(ANNOUNCED, ''));
  return note === '' ? undefined : { ...slotsOf(previous), note };
}

function slotsOf(previous: Understanding): Slots {
  const { goals, choices, units, programs, lines, period, measure, filter, order, limit, value, note } =
    previous;
  const named = goals.length > 0 ? goals : choices;
  return { goals: named, units, programs, lines, period, measure, filter, order, limit, value, note };
}
