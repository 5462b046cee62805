import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { catalogTerms, catalogWords, isContentWord, type Term, toCodeKey } from './terms.ts';

/** How much a goal's field says of what the goal is about. */
const WEIGHT = { alias: 1.2, description: 1, measure: 0.9, borrowed: 0.8, ownLine: 0.8, line: 0.3 } as const;

/** Goal position in the catalogue → weight of the strongest field that holds the term. */
type Postings = ReadonlyMap<number, number>;

/** A catalogue made searchable. Built once per revision of the catalogue; plain look-ups afterwards. */
export interface CatalogIndex {
  readonly catalog: Catalog;
  readonly byStem: ReadonlyMap<string, Postings>;
  readonly byMeaning: ReadonlyMap<number, Postings>;
  readonly goalsByCode: ReadonlyMap<string, readonly CatalogGoal[]>;
  readonly unitCodes: ReadonlySet<string>;
  readonly programCodes: ReadonlySet<string>;
  readonly lineCodes: ReadonlySet<string>;
  /** Every folded word that the catalogue's names and descriptions use. */
  readonly vocabulary: ReadonlySet<string>;
}

class PostingsBuilder<Key> {
  readonly postings = new Map<Key, Map<number, number>>();

  add(key: Key, goal: number, weight: number): void {
    let goals = this.postings.get(key);
    if (goals === undefined) this.postings.set(key, (goals = new Map()));
    if ((goals.get(goal) ?? 0) < weight) goals.set(goal, weight);
  }
}

interface Field {
  readonly text: string;
  readonly weight: number;
}

export function buildCatalogIndex(catalog: Catalog): CatalogIndex {
  const stems = new PostingsBuilder<string>();
  const meanings = new PostingsBuilder<number>();
  const vocabulary = new Set<string>();
  const lineNames = new Map(catalog.lines.map((line) => [line.code, line.name]));
  const borrowed = borrowDescriptions(catalog.goals);
  const termsOf = rememberTerms(vocabulary);
  const goalsByCode = new Map<string, CatalogGoal[]>();
  catalog.goals.forEach((goal, position) => {
    const key = toCodeKey(goal.code);
    const sameCode = goalsByCode.get(key);
    if (sameCode) sameCode.push(goal);
    else goalsByCode.set(key, [goal]);
    for (const { text, weight } of fieldsOf(goal, lineNames, borrowed.get(goal.id))) {
      for (const term of termsOf(text)) {
        stems.add(term.stem, position, weight);
        if (term.meaning !== undefined) meanings.add(term.meaning, position, weight);
      }
    }
  });
  for (const { name } of [...catalog.units, ...catalog.programs, ...catalog.lines]) {
    for (const word of catalogWords(name ?? '')) if (isContentWord(word)) vocabulary.add(word);
  }
  for (const { aliases } of catalog.units) for (const alias of aliases) termsOf(alias);
  return {
    catalog,
    byStem: stems.postings,
    byMeaning: meanings.postings,
    goalsByCode,
    unitCodes: new Set(catalog.units.map((unit) => unit.code)),
    programCodes: new Set(catalog.programs.map((program) => program.code)),
    lineCodes: new Set(catalog.lines.map((line) => line.code)),
    vocabulary,
  };
}

/** Many goals repeat a text (the same indicator in dozens of offices): each is taken apart once. */
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

/**
 * A report may leave out an action's description. Where other units have actions of the same measure and
 * annual goal, and all of these share one description, staff mean the same thing by it.
 */
function borrowDescriptions(goals: readonly CatalogGoal[]): ReadonlyMap<number, string> {
  const pattern = (goal: CatalogGoal): string => `${toCodeKey(goal.measure ?? '')} ${goal.annual} ${goal.kind}`;
  const described = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  for (const goal of goals) {
    if (goal.description === null || goal.measure === null || goal.annual === null) continue;
    const key = pattern(goal);
    const known = described.get(key) ?? new Set();
    described.set(key, known.add(toCodeKey(goal.description)));
    texts.set(key, goal.description);
  }
  const borrowed = new Map<number, string>();
  for (const goal of goals) {
    if (goal.description !== null) continue;
    const key = pattern(goal);
    const text = texts.get(key);
    if (text !== undefined && described.get(key)?.size === 1) borrowed.set(goal.id, text);
  }
  return borrowed;
}
