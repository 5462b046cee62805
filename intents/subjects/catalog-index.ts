import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { borrowDescriptions } from './borrowed-descriptions.ts';
import { catalogTerms, catalogWords, isContentWord, type Term, toCodeKey } from './terms.ts';
import { toUnitNames, type UnitNames } from './unit-names.ts';

/** How much a field says of what a goal is about. */
const WEIGHT = { alias: 1.2, description: 1, measure: 0.9, borrowed: 0.8, ownLine: 0.8, line: 0.3 } as const;

/** A term in one field of one subject. */
export interface Posting {
  readonly subject: number;
  /** Place among the subject's fields: terms that stand in one field belong together. */
  readonly field: number;
  readonly weight: number;
}

/** The places of a term. `own` counts the subjects that hold it in a field of their own rather than a line's name. */
export interface Postings {
  readonly places: readonly Posting[];
  readonly own: number;
}

/**
 * A catalogue made searchable. Goals with the same words (one indicator in dozens of offices) are one
 * subject. Built once per revision of the catalogue; plain look-ups afterwards.
 */
export interface CatalogIndex {
  readonly catalog: Catalog;
  /** Goals by subject, in catalogue order. */
  readonly subjects: readonly (readonly CatalogGoal[])[];
  readonly byStem: ReadonlyMap<string, Postings>;
  readonly byMeaning: ReadonlyMap<number, Postings>;
  readonly goalsByCode: ReadonlyMap<string, readonly CatalogGoal[]>;
  readonly unitCodes: ReadonlySet<string>;
  readonly programCodes: ReadonlySet<string>;
  readonly lineCodes: ReadonlySet<string>;
  readonly unitNames: UnitNames;
  /** Every folded word that the catalogue's names and descriptions use. */
  readonly vocabulary: ReadonlySet<string>;
}

interface Field {
  readonly text: string;
  readonly weight: number;
}

export function buildCatalogIndex(catalog: Catalog): CatalogIndex {
  const vocabulary = new Set<string>();
  const goalWords = new Set<string>();
  const termsOf = rememberTerms(vocabulary);
  const lineNames = new Map(catalog.lines.map((line) => [line.code, line.name]));
  const borrowed = borrowDescriptions(catalog.goals);
  const subjects: CatalogGoal[][] = [];
  const subjectOf = new Map<string, CatalogGoal[]>();
  const stems = new PostingsBuilder<string>();
  const meanings = new PostingsBuilder<number>();
  for (const goal of catalog.goals) {
    const fields = fieldsOf(goal, lineNames, borrowed.get(goal.id));
    const key = JSON.stringify(fields.map(({ text, weight }) => [toCodeKey(text), weight]));
    const known = subjectOf.get(key);
    if (known !== undefined) {
      known.push(goal);
      continue;
    }
    const subject = subjects.push([goal]) - 1;
    subjectOf.set(key, subjects[subject] ?? []);
    for (const [field, { text, weight }] of fields.entries()) {
      if (weight > WEIGHT.line) for (const word of catalogWords(text)) goalWords.add(word);
      for (const term of termsOf(text)) {
        stems.add(term.stem, { subject, field, weight });
        if (term.meaning !== undefined) meanings.add(term.meaning, { subject, field, weight });
      }
    }
  }
  for (const { name } of [...catalog.units, ...catalog.programs, ...catalog.lines]) termsOf(name ?? '');
  for (const { aliases } of catalog.units) for (const alias of aliases) termsOf(alias);
  return {
    catalog,
    subjects,
    byStem: stems.build(),
    byMeaning: meanings.build(),
    goalsByCode: groupByCode(catalog.goals),
    unitCodes: new Set(catalog.units.map((unit) => unit.code)),
    programCodes: new Set(catalog.programs.map((program) => program.code)),
    lineCodes: new Set(catalog.lines.map((line) => line.code)),
    unitNames: toUnitNames(catalog.units, goalWords),
    vocabulary,
  };
}

class PostingsBuilder<Key> {
  readonly #places = new Map<Key, Posting[]>();

  add(key: Key, posting: Posting): void {
    const places = this.#places.get(key);
    if (places === undefined) this.#places.set(key, [posting]);
    else if (!places.some(({ subject, field }) => subject === posting.subject && field === posting.field))
      places.push(posting);
  }

  build(): ReadonlyMap<Key, Postings> {
    const count = (places: readonly Posting[]): number =>
      new Set(places.filter(({ weight }) => weight > WEIGHT.line).map(({ subject }) => subject)).size;
    return new Map([...this.#places].map(([key, places]) => [key, { places, own: count(places) }]));
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

function fieldsOf(
  goal: CatalogGoal,
  lineNames: ReadonlyMap<string, string | null>,
  borrowed: string | undefined,
): readonly Field[] {
  const fields: Field[] = goal.aliases.map((alias) => ({ text: alias, weight: WEIGHT.alias }));
  if (goal.description !== null) fields.push({ text: goal.description, weight: WEIGHT.description });
  if (goal.measure !== null) fields.push({ text: goal.measure, weight: WEIGHT.measure });
  if (borrowed !== undefined) fields.push({ text: borrowed, weight: WEIGHT.borrowed });
  const lineWeight = goal.description === null && borrowed === undefined ? WEIGHT.ownLine : WEIGHT.line;
  for (const code of goal.lineCodes) {
    const name = lineNames.get(code);
    if (name) fields.push({ text: name, weight: lineWeight });
  }
  return fields;
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
