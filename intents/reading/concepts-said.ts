import { BEYOND, type Concept, type ConceptMatch, findConcepts } from '#src/language/lexicon/concepts.ts';
import type { CatalogIndex } from '../subjects/catalog-index.ts';
import type { Word } from './words.ts';

/** What the words of a message mean in the field, less what they mean for this agency or in this place. */
export interface ConceptsSaid {
  readonly concepts: ReadonlySet<Concept>;
  /** Those that the message opens with. */
  readonly opening: ReadonlySet<Concept>;
  /** Words that ask rather than name. */
  readonly places: ReadonlySet<number>;
  /** Goals are asked for by how they stand. */
  readonly asksForSet: boolean;
}

export function findConceptsSaid(
  index: CatalogIndex,
  words: readonly Word[],
  byPeriod: ReadonlySet<number>,
): ConceptsSaid {
  const matches = findConceptsOf(index, words, byPeriod);
  const concepts: ReadonlySet<Concept> = new Set(matches.map(({ concept }) => concept));
  return {
    concepts,
    opening: new Set(matches.filter(({ from }) => from === 0).map(({ concept }) => concept)),
    places: placesOf(matches),
    asksForSet: SETS.some((concept) => concepts.has(concept)),
  };
}

function findConceptsOf(
  index: CatalogIndex,
  words: readonly Word[],
  byPeriod: ReadonlySet<number>,
): readonly ConceptMatch[] {
  const texts = words.map((word, position) => (byPeriod.has(position) ? '' : word.text));
  return findConcepts(texts).filter(
    ({ concept, at }) =>
      !(OF_SOME_AGENCY.has(concept) && at.every((place) => isOwnWord(index, words[place]))) &&
      !(concept === 'fileNoun' && at.length === 1 && isOfOwnName(index, words, at[0] ?? 0)) &&
      !(concept === 'bestWord' && isRather(words, at)),
  );
}

/**
 * "Juárez" may be a city or one of the agency's offices, and music what it teaches: its own words are neither elsewhere
 * nor outside.
 */
const OF_SOME_AGENCY: ReadonlySet<Concept> = new Set<Concept>(['elsewhere', 'outside']);

/** The "archivo" of "Archivo General", where an office is called so, is no file. */
function isOfOwnName({ unitNames }: CatalogIndex, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [at - 1, at, at + 1].map((place) => words[place]?.text);
  return unitNames.names.some(({ phrase }) =>
    phrase.some(
      (part, place) =>
        part === word &&
        phrase.length > 1 &&
        (place === 0 || phrase[place - 1] === before) &&
        (place === phrase.length - 1 || phrase[place + 1] === after),
    ),
  );
}

/** "mejor las ocho", "mejor dime": rather so, and nothing is ranked. */
function isRather(words: readonly Word[], at: readonly number[]): boolean {
  const next = words[1]?.text ?? '';
  return at.length === 1 && at[0] === 0 && words[0]?.text === 'mejor' && RATHER.test(next);
}

const RATHER =
  /^(?:l[ao]s?|el|un[ao]s?|d[ae]me|dime|digame|mu[ee]strame|pon(?:me|ga)?|quiero|que|solo|nada|todo|todas|del?|en|con|por|para|a|otr[ao]|vamos|manda\p{L}*|pasa\p{L}*)$/u;

function isOwnWord(index: CatalogIndex, word: Word | undefined): boolean {
  return word !== undefined && index.vocabulary.has(word.text);
}

/** By these goals are asked for that no word names. */
const SETS: readonly Concept[] = [
  'red',
  'yellow',
  'green',
  'notGreen',
  'behind',
  'over',
  'met',
  'missing',
  'bestWord',
  'worstWord',
];

function placesOf(matches: readonly ConceptMatch[]): ReadonlySet<number> {
  return new Set(matches.flatMap(({ concept, at }) => (BEYOND.has(concept) ? [] : at)));
}
