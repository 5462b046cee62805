import { fold } from '#src/language/fold.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { SYNONYMS } from '#src/language/lexicon/synonyms/synonyms.ts';
import { remember } from '#src/language/remember.ts';
import { stem } from '#src/language/stem.ts';
import { tokenize } from '#src/language/tokens.ts';

/** A word of a text as the search sees it. */
export interface Term {
  readonly stem: string;
  /** The meaning that the lexicon gives it, shared with its synonyms; undefined for most words. */
  readonly meaning: number | undefined;
  /** Word indexes, `to` exclusive: a phrase of the lexicon is one term. */
  readonly from: number;
  readonly to: number;
  /** The content words of a phrase, each by itself. */
  readonly parts?: readonly Term[];
}

const LONGEST_PHRASE = 5;
/** By the phrase as the lexicon writes it. */
const meaningOfForm = new Map<string, number>();
/** By its stems, for forms that the lexicon does not write; undefined where rows differ ("vacunas", "vacunos"). */
const meaningOfStems = new Map<string, number | undefined>();
/** How many words the longest phrase has that begins with a word, as written or by its stem. */
const longestFrom = new Map<string, number>();
const longestFromStem = new Map<string, number>();
const synonymWords = new Set<string>();

function noteLength(lengths: Map<string, number>, words: readonly string[]): void {
  const first = words[0] ?? '';
  lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
}

for (const [meaning, phrases] of SYNONYMS.entries()) {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    for (const word of words) if (!SMALL_WORDS.has(word)) synonymWords.add(word);
    meaningOfForm.set(phrase, meaning);
    noteLength(longestFrom, words);
    noteLength(longestFromStem, words.map(stem));
    const stems = words.map(stem).join(' ');
    const isNew = !meaningOfStems.has(stems) || meaningOfStems.get(stems) === meaning;
    meaningOfStems.set(stems, isNew ? meaning : undefined);
  }
}

/** Words of the lexicon's synonyms: known words, so none of them is mended into another. */
export const SYNONYM_WORDS: ReadonlySet<string> = synonymWords;

/** Shorter numbers are counts and never a name ("911"). */
const SHORTEST_NUMBER_NAME = 3;

/** Words that tell a subject: neither small nor common to every question of an office. */
export const isContentWord = remember((folded): boolean => {
  if (folded.length < 2 || SMALL_WORDS.has(folded) || OFFICE_WORDS.has(folded)) return false;
  return /\p{L}/u.test(folded) || folded.length >= SHORTEST_NUMBER_NAME;
});

/** A phrase of the lexicon may hold it: "toma de agua", "unidad deportiva". */
function joins(word: string): boolean {
  return SMALL_WORDS.has(word) || OFFICE_WORDS.has(word);
}

/**
 * The terms of a run of folded words, longest phrase of the lexicon first. Words that `skip` holds true
 * for make no term, and no phrase reaches over them.
 */
export function toTerms(
  words: readonly string[],
  skip: (word: string, index: number) => boolean,
): readonly Term[] {
  const stems = words.map((word, index) => (skip(word, index) && !joins(word) ? '' : stem(word)));
  const terms: Term[] = [];
  let from = 0;
  while (from < words.length) {
    const phrase = longestPhrase(words, stems, from);
    if (phrase !== undefined && phrase.to > from + 1) {
      terms.push({
        stem: stems.slice(from, phrase.to).join(' '),
        meaning: phrase.meaning,
        from,
        to: phrase.to,
        parts: isKeptApart(phrase.meaning) ? [] : partsOf(words, stems, { from, to: phrase.to, skip }),
      });
      from = phrase.to;
      continue;
    }
    const word = words[from] ?? '';
    if (!skip(word, from)) {
      terms.push({ stem: stems[from] ?? word, meaning: phrase?.meaning, from, to: from + 1 });
    }
    from += 1;
  }
  return terms;
}

/** A row of one is there to keep its word or phrase from others: "sala de juntas" is about no session. */
function isKeptApart(meaning: number): boolean {
  return SYNONYMS[meaning]?.length === 1;
}

function partsOf(
  words: readonly string[],
  stems: readonly string[],
  { from, to, skip }: { from: number; to: number; skip: (word: string, index: number) => boolean },
): readonly Term[] {
  const parts: Term[] = [];
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? '';
    if (skip(word, at)) continue;
    const meaning = meaningOf(words, stems, { from: at, to: at + 1 });
    parts.push({ stem: stems[at] ?? word, meaning, from: at, to: at + 1 });
  }
  return parts;
}

function meaningOf(
  words: readonly string[],
  stems: readonly string[],
  { from, to }: { from: number; to: number },
): number | undefined {
  return (
    meaningOfForm.get(words.slice(from, to).join(' ')) ?? meaningOfStems.get(stems.slice(from, to).join(' '))
  );
}

function longestPhrase(
  words: readonly string[],
  stems: readonly string[],
  from: number,
): { meaning: number; to: number } | undefined {
  const longest = Math.max(
    longestFrom.get(words[from] ?? '') ?? 0,
    longestFromStem.get(stems[from] ?? '') ?? 0,
  );
  for (let to = Math.min(stems.length, from + Math.min(LONGEST_PHRASE, longest)); to > from; to -= 1) {
    if (stems.slice(from, to).includes('')) continue;
    const meaning = meaningOf(words, stems, { from, to });
    if (meaning !== undefined) return { meaning, to };
  }
  return undefined;
}

/** The folded words of a catalogue text. */
export function catalogWords(text: string): readonly string[] {
  return tokenize(text)
    .filter(({ kind, text }) => kind === 'word' || kind === 'code' || /^\d{3,4}$/u.test(text))
    .map((token) => token.folded);
}

export function catalogTerms(text: string): readonly Term[] {
  return toTerms(catalogWords(text), (word) => !isContentWord(word));
}

/** A code without its punctuation, for comparison: "M.3", "m3" and "M-3" are one; "303.-" is "303", "CI-07" is "ci 7". */
export function toCodeKey(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]/gu, '')
    .replace(/^([a-z]+)0+(?=\d)/u, '$1');
}

/** The same for units, programmes and lines; in codes of digits alone the points count, so that line "3.0.3" is not "303". */
export function toGroupKey(text: string): string {
  return /\p{L}/u.test(text) ? toCodeKey(text) : text;
}
