import type { Word } from '../reading/words.ts';
import { isAskingWord } from './asking-words.ts';
import { type GoalWords, inflectionless, type TaughtName, type UnitNames } from './unit-names.ts';

/** A word of a name with its place in the message. */
export interface Hit {
  readonly word: string;
  readonly at: number;
}

/** Where the words of a name stand in a message, whatever their inflection; a word that does not is left out. */
function hitsOf(
  name: readonly string[],
  words: readonly Word[],
  free: (word: number) => boolean,
): readonly Hit[] {
  return name.flatMap((word) => {
    const key = inflectionless(word);
    const at = words.findIndex(
      (other, position) => free(position) && other.kind === 'word' && inflectionless(other.text) === key,
    );
    return at < 0 ? [] : [{ word, at }];
  });
}

/** The units that a message calls by a name that an administrator has taught, and the words that do so. */
export function findTaughtUnits(
  { taught, goalWords }: UnitNames,
  words: readonly Word[],
  free: (word: number) => boolean,
): { readonly codes: string[]; readonly taken: Set<number> } {
  const codes: string[] = [];
  const taken = new Set<number>();
  for (const name of taught) {
    const places = findPhrase(name, words, free) ?? findWords(name, words, { free, goalWords });
    if (places === undefined) continue;
    if (!codes.includes(name.code)) codes.push(name.code);
    for (const at of places) taken.add(at);
  }
  return { codes, taken };
}

/** Fewer words one after another may stand there by chance, an article and a goal's own word. */
const SHORTEST_PHRASE = 3;

/** The name word by word as it was taught ("los de becas"): so it is the unit's even if goals use its words. */
function findPhrase(
  { phrase }: TaughtName,
  words: readonly Word[],
  free: (word: number) => boolean,
): readonly number[] | undefined {
  if (phrase.length < SHORTEST_PHRASE) return undefined;
  const from = words.findIndex((_, start) =>
    phrase.every((word, offset) => free(start + offset) && words[start + offset]?.text === word),
  );
  return from < 0 ? undefined : phrase.map((_, offset) => from + offset);
}

/**
 * All its telling words, wherever they stand. One of them must be the name's own: where goals use them all
 * it is goals that are asked about, and by words of the questions alone nothing is named.
 */
function findWords(
  name: TaughtName,
  words: readonly Word[],
  { free, goalWords }: { readonly free: (word: number) => boolean; readonly goalWords: GoalWords },
): readonly number[] | undefined {
  const isOwn = (word: string): boolean => !goalWords.has(inflectionless(word)) && !isAskingWord(word);
  if (!name.words.some(isOwn)) return undefined;
  const hits = hitsOf(name.words, words, free);
  return hits.length < name.words.length ? undefined : hits.map(({ at }) => at);
}
