import { remember } from '#src/language/remember.ts';
import { stem } from '#src/language/stem.ts';
import type { Signals } from '../reading/signals.ts';
import type { Understanding } from '../understanding.ts';
import type { RunKind } from './run-table.ts';

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

/** Whoever is told the features of a message, each at least once; what stands for a word or class is its own affair. */
export interface Listener<Sign> {
  readonly toSign: (text: string) => Sign;
  readonly hear: (feature: string) => void;
  /** Those of a word by itself, `wordFeatures` of it. */
  readonly hearWord: (stem: string) => void;
  /** Signs that stand together: the feature "2:cuanto va". */
  readonly hearRun: (kind: RunKind, run: readonly Sign[]) => void;
}

type Hearing = Pick<Listener<unknown>, 'hear'>;

/** The features of a message by name, each once. */
export function featuresOf(evidence: Evidence): readonly string[] {
  const features = new Set<string>();
  const hear = (feature: string): void => void features.add(feature);
  tellFeatures(evidence, {
    toSign: (text) => text,
    hear,
    hearWord: (stem) => wordFeatures(stem).forEach(hear),
    hearRun: (kind, run) => hear(`${kind}:${run.join(' ')}`),
  });
  return [...features];
}

/**
 * What the model sees of a message: its words and their neighbours, with every name of the catalogue, every
 * time and every figure replaced by what it is, so that what one agency's messages teach holds for any other's;
 * and what the lexicon and the rules made of them.
 */
export function tellFeatures<Sign>(evidence: Evidence, listener: Listener<Sign>): void {
  tellWords(shapeOf(evidence.signals), listener);
  tellSlots(evidence.signals, listener);
  tellConcepts(evidence, listener);
  tellThread(evidence, listener);
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

/** A sign without the mark of a stranger. */
function bareOf(sign: string): string {
  return sign.startsWith('?') ? sign.slice(1) : sign;
}

function tellWords<Sign>(
  shape: readonly string[],
  { toSign, hear, hearWord, hearRun }: Listener<Sign>,
): void {
  const signs = shape.map((sign) => toSign(sign.startsWith('?') ? '?' : sign));
  const edge = toSign('|');
  const at = (place: number): Sign => signs[place] ?? edge;
  for (const [place, sign] of shape.entries()) {
    const bare = bareOf(sign);
    hear(`w:${bare}`);
    if (sign.startsWith('?')) hear('w:?');
    if (!bare.startsWith('<')) hearWord(bare);
    const [before, here, after] = [at(place - 1), at(place), at(place + 1)];
    hearRun('2', [before, here]);
    hearRun('3', [before, here, after]);
    hearRun('s', [before, after]);
  }
  const last = at(shape.length - 1);
  hearRun('2', [last, edge]);
  hearRun('first', [at(0)]);
  hearRun('first2', [at(0), at(1)]);
  hearRun('first3', [at(0), at(1), at(2)]);
  hearRun('last', [last]);
  hear(`length:${Math.min(8, Math.ceil(shape.length / 2))}`);
}

const RUN = 4;
const SHORTEST_IN_RUNS = 4;
const OPENING = 5;

/** Of a word its opening and its runs of letters: words that are written alike mostly mean alike. */
export const wordFeatures = remember((word: string): readonly string[] => {
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

function tellSlots(signals: Signals, { hear }: Hearing): void {
  const { goals, units, programs, lines, period, filter, strangers } = signals;
  hear(`goals:${howMany(goals.length)}${signals.goalsByCode ? 'c' : ''}`);
  hear(`units:${howMany(units.length)}`);
  if (programs.length > 0) hear('programs');
  if (lines.length > 0) hear('lines');
  hear(`group:${units.length + programs.length + lines.length > 0}`);
  hear(
    `names:${goals.length > 0}/${units.length + programs.length + lines.length > 0}/${strangers.length > 0}`,
  );
  hear(`strangers:${howMany(strangers.length)}`);
  hear(
    `period:${period === null ? 'none' : `${howMany(period.quarters.length)}${period.cumulative ? 'c' : ''}`}`,
  );
  if (signals.ellipticPeriod) hear('elliptic');
  if (signals.unknownCodes.length > 0) hear('unknown-code');
  hear(`${READ}measure:${signals.measure}`);
  hear(`${READ}filter:${filter === null ? null : 'status' in filter ? filter.status : 'threshold'}`);
  hear(`${READ}order:${signals.order}`);
  if (signals.limit !== null) hear('limit');
  if (signals.value !== null) hear('value');
  if (signals.note !== null) hear('note');
}

function tellConcepts({ signals, rules, strongest }: Evidence, { hear }: Hearing): void {
  const named = signals.goals.length > 0 ? 'g' : '';
  const group = signals.units.length + signals.programs.length + signals.lines.length > 0 ? 'u' : '';
  for (const concept of signals.concepts) {
    hear(`c:${concept}`);
    hear(`c:${concept}/${named}${group}`);
  }
  for (const concept of signals.opening) hear(`o:${concept}`);
  for (const rule of rules) hear(`${READ}r:${rule}`);
  if (strongest !== undefined) hear(`${READ}best:${strongest.intent}/${strongest.strength}`);
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

function tellThread({ signals, previous, leaning, sameQuestion }: Evidence, { hear }: Hearing): void {
  if (previous === null) return;
  hear(`thread:${previous.intent}`);
  hear(`thread:${leaning}`);
  if (leaning) hear(`leaning:${previous.intent}`);
  if (sameQuestion) hear(`${READ}same:${previous.intent}`);
  hear(`leaning:${leaning}/${Math.min(4, Math.ceil(signals.words.length / 2))}`);
  const first = signals.words[0]?.text;
  if (first !== undefined) hear(`thread-first:${first}`);
  const own = ownSign(signals);
  const had = hadSign(previous);
  hear(`own:${own}`);
  hear(`own:${own}/${leaning}`);
  hear(`own/had:${own}/${had}`);
  hear(`own/intent:${own}/${previous.intent}`);
  hear(`had-period:${previous.period !== null}/${leaning}`);
  hear(`had-measure:${previous.measure}/${leaning}`);
  hear(`had-measure:${previous.measure}/${signals.measure}`);
  const filter =
    previous.filter === null ? 'none' : 'status' in previous.filter ? previous.filter.status : 'threshold';
  hear(`had-filter:${filter}/${leaning}`);
  hear(`had-filter:${filter}/${signals.filter === null}`);
  hear(`had-order:${previous.order}/${leaning}`);
  hear(`strangers/thread:${signals.strangers.length > 0}/${leaning}`);
}
