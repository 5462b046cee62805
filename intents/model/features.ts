import { remember } from '#src/language/remember.ts';
import { stem } from '#src/language/stem.ts';
import type { Signals } from '../reading/signals.ts';
import type { Understanding } from '../understanding.ts';

/** All that is known of a message before its intent is decided. */
export interface Evidence {
  readonly signals: Signals;
  /** Names of all rules that fire, of whichever intent. */
  readonly rules: readonly string[];
  /** What the thread was about; null for a message that stands by itself. */
  readonly previous: Understanding | null;
  /** The message leans on its thread. */
  readonly leaning: boolean;
  /** It leans on it and asks nothing else by itself. */
  readonly sameQuestion: boolean;
  /** Whose rule is the strongest, and how strong; undefined where none fires. */
  readonly strongest: { readonly intent: string; readonly strength: number } | undefined;
}

/**
 * Features that begin so are what rules and lexicon read of the message. They are surer than single words, and the
 * learning gives them this many times the say.
 */
export const READ = '=';
export const SAY_OF_READ = 3;

/**
 * What the model sees of a message: its words and their neighbours, with every name of the catalogue, every
 * time and every figure replaced by what it is, so that what one agency's messages teach holds for any other's;
 * and what the lexicon and the rules made of them. Each feature once.
 */
export function featuresOf(evidence: Evidence): readonly string[] {
  return [
    ...new Set([
      ...wordFeatures(shapeOf(evidence.signals)),
      ...slotFeatures(evidence.signals),
      ...conceptFeatures(evidence),
      ...threadFeatures(evidence),
    ]),
  ];
}

/** The message as classes and words, with several words of one name taken together. */
function shapeOf({ words, roles }: Signals): readonly string[] {
  const shape: string[] = [];
  words.forEach((word, place) => {
    const role = roles.get(place);
    const sign =
      role === undefined || role === 'stranger' ? wordSign(word.kind, word.text, role) : `<${role}>`;
    if (role === undefined || role === 'stranger' || shape.at(-1) !== sign) shape.push(sign);
  });
  return shape;
}

function wordSign(kind: string, text: string, role: 'stranger' | undefined): string {
  if (kind === 'number') return '<number>';
  if (kind === 'percent') return '<percent>';
  if (kind === 'code') return '<mark>';
  return role === 'stranger' ? `?${stem(text)}` : stem(text);
}

function* wordFeatures(shape: readonly string[]): Generator<string> {
  const at = (place: number): string => {
    const sign = shape[place];
    if (sign === undefined) return '|';
    return sign.startsWith('?') ? '?' : sign;
  };
  for (const [place, sign] of shape.entries()) {
    const bare = sign.startsWith('?') ? sign.slice(1) : sign;
    yield `w:${bare}`;
    if (sign.startsWith('?')) yield 'w:?';
    if (!bare.startsWith('<')) yield* lettersOf(bare);
    yield `2:${at(place - 1)} ${at(place)}`;
    yield `3:${at(place - 1)} ${at(place)} ${at(place + 1)}`;
    yield `s:${at(place - 1)} ${at(place + 1)}`;
  }
  yield `2:${at(shape.length - 1)} |`;
  yield `first:${at(0)}`;
  yield `first2:${at(0)} ${at(1)}`;
  yield `first3:${at(0)} ${at(1)} ${at(2)}`;
  yield `last:${at(shape.length - 1)}`;
  yield `length:${Math.min(8, Math.ceil(shape.length / 2))}`;
}

const RUN = 4;
const SHORTEST_IN_RUNS = 4;
const OPENING = 5;

/** Of a word its opening and its runs of letters: words that are written alike mostly mean alike. */
const lettersOf = remember((word: string): readonly string[] => {
  if (word.length < SHORTEST_IN_RUNS) return [];
  const opening = word.length > OPENING ? [`p:${word.slice(0, OPENING)}`] : [];
  const whole = `^${word}$`;
  const runs = Array.from(
    { length: whole.length - RUN + 1 },
    (_, from) => `l:${whole.slice(from, from + RUN)}`,
  );
  return [...opening, ...runs];
});

function howMany(count: number): string {
  if (count <= 1) return String(count);
  return count <= 3 ? 'few' : 'many';
}

function* slotFeatures(signals: Signals): Generator<string> {
  const { goals, units, programs, lines, period, filter, strangers } = signals;
  yield `goals:${howMany(goals.length)}${signals.goalsByCode ? 'c' : ''}`;
  yield `units:${howMany(units.length)}`;
  if (programs.length > 0) yield 'programs';
  if (lines.length > 0) yield 'lines';
  yield `group:${units.length + programs.length + lines.length > 0}`;
  yield `names:${goals.length > 0}/${units.length + programs.length + lines.length > 0}/${strangers.length > 0}`;
  yield `strangers:${howMany(strangers.length)}`;
  yield `period:${period === null ? 'none' : `${howMany(period.quarters.length)}${period.cumulative ? 'c' : ''}`}`;
  if (signals.ellipticPeriod) yield 'elliptic';
  if (signals.unknownCodes.length > 0) yield 'unknown-code';
  yield `${READ}measure:${signals.measure}`;
  yield `${READ}filter:${filter === null ? null : 'status' in filter ? filter.status : 'threshold'}`;
  yield `${READ}order:${signals.order}`;
  if (signals.limit !== null) yield 'limit';
  if (signals.value !== null) yield 'value';
  if (signals.note !== null) yield 'note';
}

function* conceptFeatures({ signals, rules, strongest }: Evidence): Generator<string> {
  const named = signals.goals.length > 0 ? 'g' : '';
  const group = signals.units.length + signals.programs.length + signals.lines.length > 0 ? 'u' : '';
  for (const concept of signals.concepts) {
    yield `c:${concept}`;
    yield `c:${concept}/${named}${group}`;
  }
  for (const concept of signals.opening) yield `o:${concept}`;
  for (const rule of rules) yield `${READ}r:${rule}`;
  if (strongest !== undefined) yield `${READ}best:${strongest.intent}/${strongest.strength}`;
}

/** What the message itself names. */
function ownSign({ goals, units, period, subjectInherited }: Signals): string {
  const itself = (named: readonly unknown[]): boolean => named.length > 0 && !subjectInherited;
  return `${itself(goals) ? 'g' : ''}${itself(units) ? 'u' : ''}${period === null ? '' : 'p'}`;
}

/** What the thread spoke of. */
function hadSign({ goals, choices, units, programs, lines }: Understanding): string {
  const goal = goals.length + choices.length > 0 ? 'g' : '';
  return `${goal}${units.length > 0 ? 'u' : ''}${programs.length + lines.length > 0 ? 'l' : ''}`;
}

function* threadFeatures({ signals, previous, leaning, sameQuestion }: Evidence): Generator<string> {
  if (previous === null) return;
  yield `thread:${previous.intent}`;
  yield `thread:${leaning}`;
  if (leaning) yield `leaning:${previous.intent}`;
  if (sameQuestion) yield `${READ}same:${previous.intent}`;
  yield `leaning:${leaning}/${Math.min(4, Math.ceil(signals.words.length / 2))}`;
  const first = signals.words[0]?.text;
  if (first !== undefined) yield `thread-first:${first}`;
  const own = ownSign(signals);
  const had = hadSign(previous);
  yield `own:${own}`;
  yield `own:${own}/${leaning}`;
  yield `own/had:${own}/${had}`;
  yield `own/intent:${own}/${previous.intent}`;
  yield `had-period:${previous.period !== null}/${leaning}`;
  yield `had-measure:${previous.measure}/${leaning}`;
  yield `had-measure:${previous.measure}/${signals.measure}`;
  const filter =
    previous.filter === null ? 'none' : 'status' in previous.filter ? previous.filter.status : 'threshold';
  yield `had-filter:${filter}/${leaning}`;
  yield `had-filter:${filter}/${signals.filter === null}`;
  yield `had-order:${previous.order}/${leaning}`;
  yield `strangers/thread:${signals.strangers.length > 0}/${leaning}`;
}
