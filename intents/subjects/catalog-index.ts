import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { isWeakWord } from '#src/language/lexicon/weak-words.ts';
import { isAskingWord } from './asking-words.ts';
import { borrowDescriptions } from './borrowed-descriptions.ts';
import { type Posting, type Postings, PostingsBuilder, type TaughtPosting, WEIGHT } from './postings.ts';
import { catalogTerms, catalogWords, isContentWord, type Term, toCodeKey, toGroupKey } from './terms.ts';
import { toUnitNames, type UnitNames } from './unit-names.ts';

/**
 * A catalogue made searchable. Goals with the same words (one indicator in dozens of offices) are one
 * subject. Built once per revision of the catalogue; plain look-ups afterwards.
 */
export interface CatalogIndex {
  readonly catalog: Catalog;
  /** Goals by subject, in catalogue order. */
  readonly subjects: readonly (readonly CatalogGoal[])[];
  readonly byStem: ReadonlyMap<string, Postings>;
  /** Stems that begin alike, by their first letters: words of one family ("condenas", "condenatorias"). */
  readonly families: ReadonlyMap<string, readonly string[]>;
  readonly byMeaning: ReadonlyMap<number, Postings>;
  /** The terms of each name that goals were taught. */
  readonly aliases: readonly (readonly Term[])[];
  readonly goalsByCode: ReadonlyMap<string, readonly CatalogGoal[]>;
  /** By the goal's id. */
  readonly unitOfGoal: ReadonlyMap<number, string>;
  /** By the goal's id, what it is called and measured in: the same for one indicator in every office. */
  readonly kindOfGoal: ReadonlyMap<number, string>;
  /** As the catalogue writes them, by `toGroupKey`. */
  readonly unitCodes: ReadonlyMap<string, string>;
  readonly programCodes: ReadonlyMap<string, string>;
  readonly lineCodes: ReadonlyMap<string, string>;
  readonly unitNames: UnitNames;
  /** Every folded word that the catalogue's names and descriptions use. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Words that share this many letters at their beginning may be of one family. */
export const FAMILY_LETTERS = 6;

interface Field {
  readonly text: string;
  readonly weight: number;
  /** An administrator's word for the goal, not the programme's. */
  readonly taught?: boolean;
}

export function buildCatalogIndex(catalog: Catalog): CatalogIndex {
  const vocabulary = new Set<string>();
  const goalWords = new Map<string, Set<number>>();
  const termsOf = rememberTerms(vocabulary);
  const lineNames = new Map(catalog.lines.map((line) => [line.code, line.name]));
  const borrowed = borrowDescriptions(catalog.goals);
  const subjects: CatalogGoal[][] = [];
  const subjectOf = new Map<string, CatalogGoal[]>();
  const filing = new Filing(termsOf, goalWords);
  for (const goal of catalog.goals) {
    const fields = fieldsOf(goal, lineNames, borrowed.get(goal.id));
    const key = JSON.stringify(fields.map(({ text, weight, taught }) => [toCodeKey(text), weight, taught]));
    const known = subjectOf.get(key);
    if (known !== undefined) {
      known.push(goal);
      continue;
    }
    const subject = subjects.push([goal]) - 1;
    subjectOf.set(key, subjects[subject] ?? []);
    fields.forEach((field, place) => filing.add(field, subject, place));
  }
  for (const { name } of [...catalog.units, ...catalog.programs, ...catalog.lines]) termsOf(name ?? '');
  for (const { aliases } of catalog.units) for (const alias of aliases) termsOf(alias);
  const byStem = filing.stems.build();
  const byMeaning = filing.meanings.build();
  return {
    catalog,
    subjects,
    byStem,
    byMeaning,
    families: toFamilies(byStem.keys()),
    aliases: filing.aliases,
    goalsByCode: groupByCode(catalog.goals),
    kindOfGoal: new Map(catalog.goals.map((goal) => [goal.id, kindOf(goal, borrowed.get(goal.id))])),
    unitOfGoal: new Map(catalog.goals.map(({ id, unitCode }) => [id, unitCode])),
    unitCodes: byGroupKey(catalog.units),
    programCodes: byGroupKey(catalog.programs),
    lineCodes: byGroupKey(catalog.lines),
    unitNames: toUnitNames(catalog.units, {
      words: goalWords,
      isMeant: (word) =>
        catalogTerms(word).some(({ meaning }) => (byMeaning.get(meaning ?? -1)?.own ?? 0) > 0),
    }),
    vocabulary,
  };
}

/** Files the terms of each field; a name that was taught apart from the programme's own words. */
class Filing {
  readonly stems = new PostingsBuilder<string>();
  readonly meanings = new PostingsBuilder<number>();
  readonly aliases: (readonly Term[])[] = [];
  readonly #termsOf: (text: string) => readonly Term[];
  readonly #goalWords: Map<string, Set<number>>;

  constructor(termsOf: (text: string) => readonly Term[], goalWords: Map<string, Set<number>>) {
    this.#termsOf = termsOf;
    this.#goalWords = goalWords;
  }

  add({ text, weight, taught }: Field, subject: number, field: number): void {
    const terms = this.#termsOf(text);
    const words = catalogWords(text);
    const place = { subject, field, weight };
    const alias = taught === true ? this.aliases.push(terms) - 1 : undefined;
    if (alias === undefined && weight > WEIGHT.line) this.#noteWords(words, subject);
    for (const term of terms) {
      const weak = words.slice(term.from, term.to).every(isAskingWord);
      const posting = alias === undefined ? place : { ...place, alias, weak };
      this.stems.add(term.stem, posting);
      if (term.meaning !== undefined) this.meanings.add(term.meaning, posting);
      for (const part of term.parts ?? []) this.#addPart(part, posting);
    }
  }

  #noteWords(words: readonly string[], subject: number): void {
    for (const word of words) {
      const holders = this.#goalWords.get(word);
      if (holders === undefined) this.#goalWords.set(word, new Set([subject]));
      else holders.add(subject);
    }
  }

  /** A phrase is found by its telling words too: "deserción escolar" by "deserción", "cuenta pública" not by "cuenta". */
  #addPart({ stem, meaning }: Term, posting: Posting | TaughtPosting): void {
    if (isWeakWord(stem)) return;
    this.stems.add(stem, posting);
    if (meaning !== undefined) this.meanings.add(meaning, posting);
  }
}

/** Texts repeat between goals (lines, measures): each is taken apart once. */
function rememberTerms(vocabulary: Set<string>): (text: string) => readonly Term[] {
  const known = new Map<string, readonly Term[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    for (const word of catalogWords(text)) if (isContentWord(word)) vocabulary.add(word);
    const terms = catalogTerms(text);
    known.set(text, terms);
    return terms;
  };
}

const FEW_LINES = 3;

function fieldsOf(
  goal: CatalogGoal,
  lineNames: ReadonlyMap<string, string | null>,
  borrowed: string | undefined,
): readonly Field[] {
  const fields: Field[] = goal.aliases.map((alias) => ({
    text: alias,
    weight: WEIGHT.alias,
    taught: true,
  }));
  if (goal.description !== null) fields.push({ text: goal.description, weight: WEIGHT.description });
  if (goal.measure !== null) fields.push({ text: goal.measure, weight: WEIGHT.measure });
  if (borrowed !== undefined) fields.push({ text: borrowed, weight: WEIGHT.borrowed });
  const ownLine = goal.lineCodes.length > FEW_LINES ? WEIGHT.oneOfManyLines : WEIGHT.ownLine;
  const lineWeight = goal.description === null && borrowed === undefined ? ownLine : WEIGHT.line;
  for (const code of goal.lineCodes) {
    const name = lineNames.get(code);
    if (name) fields.push({ text: name, weight: lineWeight });
  }
  return fields;
}

function kindOf({ description, measure }: CatalogGoal, borrowed: string | undefined): string {
  return `${toCodeKey(description ?? borrowed ?? '')} ${toCodeKey(measure ?? '')}`;
}

function toFamilies(stems: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const each of stems) {
    if (each.length < FAMILY_LETTERS || each.includes(' ')) continue;
    const opening = each.slice(0, FAMILY_LETTERS);
    const family = families.get(opening);
    if (family === undefined) families.set(opening, [each]);
    else family.push(each);
  }
  return families;
}

function byGroupKey(entries: readonly { readonly code: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ code }) => [toGroupKey(code), code]));
}

function groupByCode(goals: readonly CatalogGoal[]): ReadonlyMap<string, readonly CatalogGoal[]> {
  const groups = new Map<string, CatalogGoal[]>();
  for (const goal of goals) {
    const key = toCodeKey(goal.code);
    const group = groups.get(key);
    if (group) group.push(goal);
    else groups.set(key, [goal]);
  }
  return groups;
}
