import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import type { Word } from '../reading/words.ts';
import { findTaughtUnits } from './find-taught-units.ts';
import { type Candidate, isNamed } from './is-unit-named.ts';
import { inflectionless, type Name, type UnitNames } from './unit-names.ts';

export interface NamedGroups {
  readonly codes: readonly string[];
  /** Word indexes that name them. */
  readonly taken: ReadonlySet<number>;
}

/** The executing units that a message names by their words ("el operativo", "vinculación social", "la Revo"). */
export function findUnits(
  names: UnitNames,
  words: readonly Word[],
  { free, asking }: { readonly free: (word: number) => boolean; readonly asking: (word: number) => boolean },
): NamedGroups {
  const taught = findTaughtUnits(names, words, free);
  const context = { names, words, asking };
  const candidates = candidatesIn(names, words, free)
    .filter((candidate) => isNamed(candidate, context))
    .sort((a, b) => b.places.length - a.places.length || b.own - a.own);
  const { codes, taken } = taught;
  const ofOthers = new Set(taken);
  for (const { name, places, own } of candidates) {
    const rivals = candidates.some(
      (other) =>
        other.name.code !== name.code && isBetter(other, { places, own }) && overlap(other.places, places),
    );
    if (rivals || places.some((place) => ofOthers.has(place))) continue;
    if (!codes.includes(name.code)) codes.push(name.code);
    for (const place of [...places, ...sayAgain(places, words)]) taken.add(place);
  }
  return { codes, taken };
}

/** The same words further on ("vinculación Q1 contra vinculación Q3"). */
function sayAgain(places: readonly number[], words: readonly Word[]): readonly number[] {
  const said = new Set(places.map((place) => words[place]?.text));
  return words.flatMap(({ text }, place) => (said.has(text) ? [place] : []));
}

function isBetter(
  one: Candidate,
  other: { readonly places: readonly number[]; readonly own: number },
): boolean {
  return (
    one.places.length > other.places.length ||
    (one.places.length === other.places.length && one.own > other.own)
  );
}

function overlap(one: readonly number[], other: readonly number[]): boolean {
  return one.some((place) => other.includes(place));
}

/** For each name its longest run of words in the message. */
function candidatesIn(
  { holders, byWord }: UnitNames,
  words: readonly Word[],
  free: (word: number) => boolean,
): readonly Candidate[] {
  const hits = new Map<Name, number[]>();
  words.forEach((word, place) => {
    if (!free(place) || !isNameWord(word) || isOfIdiom(words, place)) return;
    for (const name of byWord.get(keyOf(word, byWord)) ?? []) {
      const places = hits.get(name);
      if (places === undefined) hits.set(name, [place]);
      else places.push(place);
    }
  });
  return [...hits].map(([name, places]) => {
    const whole = findPhrase(name.phrase, words, free);
    if (whole !== undefined) return { name, places: whole, own: whole.length };
    const run = longestRun(places, words);
    return {
      name,
      places: run,
      own: run.filter((place) => (holders.get(keyOf(words[place], byWord)) ?? 0) <= 1).length,
    };
  });
}

/** The whole name, word by word, where it has more than one. */
function findPhrase(
  phrase: readonly string[],
  words: readonly Word[],
  free: (word: number) => boolean,
): readonly number[] | undefined {
  if (phrase.length < 2) return undefined;
  const from = words.findIndex((_, start) =>
    phrase.every((word, offset) => words[start + offset]?.text === word && free(start + offset)),
  );
  return from < 0 ? undefined : phrase.map((_, offset) => from + offset);
}

/** "llevar a cabo" names no cape. */
function isOfIdiom(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'cabo' &&
    words[at - 1]?.text === 'a' &&
    words[at - 2]?.text.startsWith('llev') === true
  );
}

function isNameWord({ kind, text }: Word): boolean {
  return kind === 'word' ? !SMALL_WORDS.has(text) : kind === 'code';
}

/** Shorter openings of a name have too many readings. */
const SHORTEST_NICKNAME = 4;

/** The key of a word in the names: its own, or the one name word that it is short for ("Revo"). */
function keyOf(word: Word | undefined, byWord: UnitNames['byWord']): string {
  const key = inflectionless(word?.text ?? '');
  if (word === undefined || byWord.has(key) || word.text.length < SHORTEST_NICKNAME) return key;
  if (LEXICON_WORDS.has(word.text) || OFFICE_WORDS.has(word.text)) return key;
  return onlyLonger(sortedKeys(byWord), word.text) ?? key;
}

/** The one name word that begins so and is longer by more than a letter; undefined where none does, or several. */
function onlyLonger(sorted: readonly string[], opening: string): string | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < opening) low = middle + 1;
    else high = middle;
  }
  let found: string | undefined;
  for (let at = low; sorted[at]?.startsWith(opening) === true; at += 1) {
    if ((sorted[at]?.length ?? 0) <= opening.length + 1) continue;
    if (found !== undefined) return undefined;
    found = sorted[at];
  }
  return found;
}

/** The words of an index live as long as it does: sorted once. */
const sortedWords = new WeakMap<UnitNames['byWord'], readonly string[]>();

function sortedKeys(byWord: UnitNames['byWord']): readonly string[] {
  const before = sortedWords.get(byWord);
  if (before !== undefined) return before;
  const sorted = [...byWord.keys()].sort();
  sortedWords.set(byWord, sorted);
  return sorted;
}

/** Of the places, the longest run with nothing but small and office words between. */
function longestRun(places: readonly number[], words: readonly Word[]): readonly number[] {
  let [best, run]: [number[], number[]] = [[], []];
  for (const place of places) {
    const last = run.at(-1);
    const gap = last === undefined ? [] : words.slice(last + 1, place);
    const goesOn =
      last !== undefined && gap.every(({ text }) => SMALL_WORDS.has(text) || OFFICE_WORDS.has(text));
    run = goesOn ? [...run, place] : [place];
    if (run.length > best.length) best = run;
  }
  return best;
}
