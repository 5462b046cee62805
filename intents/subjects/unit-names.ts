import type { CatalogUnit } from '#src/domain/catalog.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { remember } from '#src/language/remember.ts';
import { catalogWords, isContentWord } from './terms.ts';

/** What offices write for short. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['admvo', 'administrativo'],
  ['admva', 'administrativa'],
  ['adtvo', 'administrativo'],
  ['admon', 'administracion'],
  ['admin', 'administrativo'],
  ['oper', 'operativo'],
  ['vinc', 'vinculacion'],
  ['dir', 'direccion'],
  ['seg', 'seguridad'],
  ['pub', 'publica'],
  ['jur', 'juridico'],
  ['rh', 'humanos'],
]);
/** The words by which staff call a unit. */
export interface Name {
  readonly code: string;
  /** The words that tell this name from others. */
  readonly words: readonly string[];
  /** The name as it is said, word by word, without the words of every office before it ("todos santos"). */
  readonly phrase: readonly string[];
  /** The name is all office words ("Dirección"), so its word needs an announcement. */
  readonly plain: boolean;
}

function toName(code: string, text: string): Name {
  const words = catalogWords(text);
  const telling = words.filter((word) => isContentWord(word));
  const phrase = words.slice(
    words.findIndex((word) => !OFFICE_WORDS.has(word) && !/^(?:de|del)$/u.test(word)),
  );
  return telling.length > 0
    ? { code, words: telling, phrase, plain: false }
    : { code, words: words.filter((word) => !SMALL_WORDS.has(word)), phrase, plain: true };
}

/**
 * A word without gender and number, and with what is written for short spelled out: "operativas" → "operativo",
 * "sanciones" → "sancion". Forms of a verb stay apart from its noun.
 */
export const inflectionless = remember(dropInflection);

function dropInflection(word: string): string {
  const singular = (SHORT_FORMS.get(word) ?? word).replace(/(?<=[lnrdzjsy])es$|(?<=[aeou])s$/u, '');
  return singular.replace(/a$/u, 'o');
}

/** A name that an administrator has taught for a unit. It stands as a whole or not at all. */
export interface TaughtName {
  readonly code: string;
  /** As it was taught, word by word. */
  readonly phrase: readonly string[];
  /** Those of them that tell this name from others. */
  readonly words: readonly string[];
}

function toTaughtName(code: string, text: string): TaughtName {
  const phrase = catalogWords(text);
  return { code, phrase, words: phrase.filter((word) => isContentWord(word)) };
}

/** What goals say. */
export interface GoalsSaid {
  readonly words: GoalWords;
  /** Do goals say a synonym of this word? */
  readonly isMeant: (word: string) => boolean;
}

/** By word, the subjects that hold it. */
export type GoalWords = ReadonlyMap<string, ReadonlySet<number>>;

/** The units of a catalogue, ready to be found in a message. */
export interface UnitNames {
  readonly names: readonly Name[];
  readonly taught: readonly TaughtName[];
  /** The names that hold a word, by the word without inflection. */
  readonly byWord: ReadonlyMap<string, readonly Name[]>;
  /** By word without inflection: how many units share it. */
  readonly holders: ReadonlyMap<string, number>;
  /** Words, without inflection, that tell what kind of office most of them are ("centro", "regional"). */
  readonly kindWords: ReadonlySet<string>;
  /** Words, without inflection, that goals use too in what the report prints, and by which subjects they are used. */
  readonly goalWords: GoalWords;
  /** Do goals say a synonym of this word? */
  readonly isMeantByGoals: (word: string) => boolean;
}

export function toUnitNames(units: readonly CatalogUnit[], { words, isMeant }: GoalsSaid): UnitNames {
  const full = units.map((unit) => toName(unit.code, unit.name));
  const shared = countHolders(full);
  const names = full.map((name) =>
    withoutKind(name, (word) => (shared.get(inflectionless(word)) ?? 0) >= MANY),
  );
  return {
    names,
    kindWords: new Set([...shared].flatMap(([word, units]) => (units >= MANY ? [word] : []))),
    byWord: fileByWord(names),
    taught: units.flatMap(({ code, aliases }) => aliases.map((alias) => toTaughtName(code, alias))),
    holders: countHolders(names),
    goalWords: withoutInflection(words),
    isMeantByGoals: isMeant,
  };
}

function withoutInflection(goalWords: GoalWords): GoalWords {
  const merged = new Map<string, ReadonlySet<number>>();
  for (const [word, subjects] of goalWords) {
    const key = inflectionless(word);
    const before = merged.get(key);
    merged.set(key, before === undefined ? subjects : new Set([...before, ...subjects]));
  }
  return merged;
}

/** A word that this many units share tells what kind of office they are ("regional"), not which one. */
const MANY = 4;

function withoutKind(name: Name, tellsKind: (word: string) => boolean): Name {
  const from = name.phrase.findIndex((word) => !tellsKind(word) && !/^(?:de|del)$/u.test(word));
  const telling = name.words.filter((word) => !tellsKind(word));
  if (from <= 0 || telling.length === 0) return name;
  return { ...name, words: telling, phrase: name.phrase.slice(from) };
}

function fileByWord(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const filed = new Map<string, Name[]>();
  for (const name of names) {
    for (const key of new Set(name.words.map(inflectionless))) {
      const known = filed.get(key);
      if (known === undefined) filed.set(key, [name]);
      else known.push(name);
    }
  }
  return filed;
}

function countHolders(names: readonly Name[]): ReadonlyMap<string, number> {
  const codes = new Map<string, Set<string>>();
  for (const { code, words } of names) {
    for (const word of words) {
      const key = inflectionless(word);
      codes.set(key, (codes.get(key) ?? new Set()).add(code));
    }
  }
  return new Map([...codes].map(([word, holders]) => [word, holders.size]));
}
