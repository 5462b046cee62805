import { fold } from '#src/language/fold.ts';
import { isWeakWord } from '#src/language/lexicon/weak-words.ts';
import { stem } from '#src/language/stem.ts';
import type { Word } from '../reading/words.ts';
import type { NamedGroups } from './find-groups.ts';
import { catalogWords, isContentWord } from './terms.ts';

interface Entry {
  readonly code: string;
  readonly name: string | null;
}

interface Stems {
  readonly all: readonly string[];
  /** Of the words that tell the name from others. */
  readonly telling: readonly string[];
}

/** Entries live as long as their catalogue: each name is taken apart once. */
const known = new WeakMap<Entry, Stems>();

function stemsOf(entry: Entry): Stems {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const words = catalogWords(fold(entry.name ?? ''));
  const stems = { all: words.map(stem), telling: words.filter(isContentWord).map(stem) };
  known.set(entry, stems);
  return stems;
}

const NOTHING: NamedGroups = { codes: [], taken: new Set() };

/**
 * Programmes or lines of action by name after their own word ("programa de …", "línea de …"), or else before it
 * ("comunidades indígenas, esa línea").
 */
export function findNamedAfter(
  entries: readonly Entry[],
  words: readonly Word[],
  { mark, free }: { readonly mark: RegExp; readonly free: (word: number) => boolean },
): NamedGroups {
  const at = words.findIndex((word, position) => free(position) && mark.test(word.text));
  if (at < 0) return NOTHING;
  const said = words.flatMap((word, position) =>
    free(position) && isContentWord(word.text) ? [{ stem: stem(word.text), position }] : [],
  );
  const after = findBest(
    entries,
    said.filter(({ position }) => position > at),
  );
  const before = said.filter(({ position }) => position < at).slice(-MOST_WORDS_SHARED);
  const winners = after.length > 0 ? after : findBest(entries, before).filter(isPlain);
  if (winners.length === 0) return NOTHING;
  return {
    codes: winners.map(({ code }) => code),
    taken: new Set([at, ...winners.flatMap(({ hits }) => hits)]),
  };
}

/** Share of the first words beside the mark that the name must hold. */
const MINIMUM_NAME_SCORE = 0.5;
/** Of more words than these a message seldom makes a name: what follows goes on with the question. */
const MOST_WORDS_SHARED = 4;

interface Said {
  readonly stem: string;
  readonly position: number;
}

interface Scored {
  readonly code: string;
  readonly score: number;
  /** Does one of its words tell more than that there is a programme? */
  readonly telling: boolean;
  readonly hits: readonly number[];
}

function findBest(entries: readonly Entry[], said: readonly Said[]): readonly Scored[] {
  const scored = entries
    .map((entry) => scoreName(entry, said))
    .filter((one) => one.telling)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined || best.score < MINIMUM_NAME_SCORE) return [];
  return scored.filter(({ score }) => score >= best.score * 0.99);
}

/** Before its word stands what the message speaks of, which a name may share a word with by chance. */
function isPlain({ hits }: Scored, _place: number, all: readonly Scored[]): boolean {
  return all.length === 1 && hits.length > 1;
}

function scoreName(entry: Entry, said: readonly Said[]): Scored {
  const stems = new Set(stemsOf(entry).all);
  const hits = said.filter((word) => stems.has(word.stem));
  const first = said.slice(0, MOST_WORDS_SHARED);
  const share = first.length === 0 ? 0 : first.filter((word) => stems.has(word.stem)).length / first.length;
  const coverage = stems.size === 0 ? 0 : hits.length / stems.size;
  // The closer the name is covered, the better: a tie-break that never outweighs one more word.
  return {
    code: entry.code,
    score: share + coverage * 0.1,
    telling: hits.some((word) => !isWeakWord(word.stem)) || hits.length > 1,
    hits: hits.map(({ position }) => position),
  };
}

/** A name of fewer telling words is said by chance. */
const SHORTEST_WHOLE_NAME = 2;

interface Reading {
  readonly free: (word: number) => boolean;
  /** Is it the stem of a word that goals hold? */
  readonly isOfGoals: (stem: string) => boolean;
}

/**
 * Programmes that a message calls by their whole name, one telling word after another, without saying "programa"; or
 * by its beginning, where no goal speaks so.
 */
export function findWholeNames(
  entries: readonly Entry[],
  words: readonly Word[],
  { free, isOfGoals }: Reading,
): NamedGroups {
  const said = words.flatMap((word, position) =>
    free(position) && isContentWord(word.text) ? [{ stem: stem(word.text), position }] : [],
  );
  const found = entries.flatMap((entry) => {
    const { code } = entry;
    const { telling } = stemsOf(entry);
    if (telling.length < SHORTEST_WHOLE_NAME) return [];
    const whole = findRun(said, telling);
    const opening = telling.slice(0, SHORTEST_WHOLE_NAME);
    const places = whole ?? (opening.some(isOfGoals) ? undefined : findRun(said, opening));
    return places === undefined ? [] : [{ code, places }];
  });
  if (found.length === 0) return NOTHING;
  return {
    codes: found.map(({ code }) => code),
    taken: new Set(found.flatMap(({ places }) => places.map(({ position }) => position))),
  };
}

function findRun(said: readonly Said[], stems: readonly string[]): readonly Said[] | undefined {
  const from = said.findIndex((_, start) =>
    stems.every((each, offset) => said[start + offset]?.stem === each),
  );
  return from < 0 ? undefined : said.slice(from, from + stems.length);
}
