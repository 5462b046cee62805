import { remember } from '../remember.ts';
import { ACTION_PHRASES } from './actions.ts';
import { ASKING_PHRASES } from './asking.ts';
import { BEYOND_PHRASES } from './beyond.ts';
import { FIGURE_PHRASES } from './figures.ts';
import {
  beginsWith,
  firstOptions,
  matchPhrase,
  type Phrase,
  type PhraseMatch,
  toPhrase,
  wordsOf,
} from './phrases.ts';
import { STATE_PHRASES } from './states.ts';

/** What words of the field mean, whichever words were used. Each name is a key of one of the phrase tables. */
const TABLES = {
  ...ASKING_PHRASES,
  ...FIGURE_PHRASES,
  ...STATE_PHRASES,
  ...ACTION_PHRASES,
  ...BEYOND_PHRASES,
} as const;

export type Concept = keyof typeof TABLES;

export interface ConceptMatch extends PhraseMatch {
  readonly concept: Concept;
}

interface Entry {
  readonly concept: Concept;
  readonly phrase: Phrase;
}

const PREFIX_KEY_LENGTH = 3;
const byFirstWord = new Map<string, Entry[]>();
const byFirstLetters = new Map<string, Entry[]>();
const spelledWords = new Set<string>();

function file(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

for (const [concept, patterns] of Object.entries(TABLES) as [Concept, readonly string[]][]) {
  for (const pattern of patterns) {
    const phrase = toPhrase(pattern);
    const entry = { concept, phrase };
    if (!(concept in BEYOND_PHRASES)) for (const word of wordsOf(phrase)) spelledWords.add(word);
    for (const option of firstOptions(phrase)) {
      if (option.prefix) file(byFirstLetters, option.text.slice(0, PREFIX_KEY_LENGTH), entry);
      else file(byFirstWord, option.text, entry);
    }
  }
}

/** Words that the lexicon itself spells out: the ones that a misspelt word may be mended to. */
export const LEXICON_WORDS: ReadonlySet<string> = spelledWords;

/** The phrases that can begin with a word. */
const entriesOf = remember((word): readonly Entry[] => {
  const letters = word.slice(0, PREFIX_KEY_LENGTH);
  const candidates = [...(byFirstWord.get(word) ?? []), ...(byFirstLetters.get(letters) ?? [])];
  return candidates.filter(({ phrase }) => beginsWith(phrase, word));
});

/** Every concept that stands in the words, overlaps included, in order of position. */
export function findConcepts(words: readonly string[]): readonly ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  words.forEach((word, from) => {
    for (const { concept, phrase } of entriesOf(word)) {
      const match = matchPhrase(phrase, words, from);
      if (match !== undefined) matches.push({ concept, ...match });
    }
  });
  const masks = matches.filter(({ concept }) => MASKING.has(concept));
  return masks.length === 0 ? matches : matches.filter((match) => !masks.some((mask) => hides(mask, match)));
}

/** Fixed terms: the "acción" of "línea de acción" is no action. */
const MASKING: ReadonlySet<Concept> = new Set(['lineOfAction', 'atRisk']);

function hides(mask: ConceptMatch, { concept, from, to }: ConceptMatch): boolean {
  return concept !== mask.concept && from >= mask.from && to <= mask.to;
}

/** Concepts whose words may name a goal all the same: they speak against an answer, they ask nothing. */
export const BEYOND: ReadonlySet<Concept> = new Set<Concept>([
  'outside',
  ...(Object.keys(BEYOND_PHRASES) as (keyof typeof BEYOND_PHRASES)[]),
]);
