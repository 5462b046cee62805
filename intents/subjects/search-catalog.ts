import type { CatalogGoal } from '#src/domain/catalog.ts';
import { cleanChatText } from '#src/language/chat-text.ts';
import { fold } from '#src/language/fold.ts';
import { tokenize } from '#src/language/tokens.ts';
import { toClauses } from '../reading/clauses.ts';
import type { Reader } from '../reading/observe.ts';
import { toWords } from '../reading/words.ts';
import { findSubjects } from './find-subjects.ts';
import { toCodeKey } from './terms.ts';

/** Nobody looks for a goal in more words. */
const LONGEST_READ = 200;

/**
 * The goals that somebody looks for while typing, best first: by the beginning of a code, then by the beginnings of
 * words in what the goal or its unit is called (first those that a question would name so), then as a question names
 * them.
 */
export function searchCatalog(reader: Reader, text: string): readonly CatalogGoal[] {
  const read = text.slice(0, LONGEST_READ);
  const all = reader.index.catalog.goals;
  const key = toCodeKey(read);
  const byCode = all.filter(({ code }) => key !== '' && toCodeKey(code).startsWith(key));
  const exactly = byCode.filter(({ code }) => toCodeKey(code) === key);
  const named = findNamed(reader, read);
  const begun = new Set(findBegun(reader, read));
  const both = named.filter((goal) => begun.has(goal));
  return [...new Set([...exactly, ...byCode, ...both, ...begun, ...named])];
}

/** Understood as in a question: with slips, synonyms and taught names. */
function findNamed({ index, mend }: Reader, text: string): readonly CatalogGoal[] {
  const tokens = tokenize(cleanChatText(text));
  const words = toWords(tokens, mend);
  const { goals, units } = findSubjects(index, words, {
    clauses: toClauses(words, tokens),
    byPeriod: new Set(),
    byConcept: new Set(),
    asksForSet: false,
    saysGoals: false,
  });
  const isThere = ({ unitCode }: CatalogGoal): boolean => units.length === 0 || units.includes(unitCode);
  if (goals.length === 0) return units.length === 0 ? [] : index.catalog.goals.filter(isThere);
  const byId = new Map(index.catalog.goals.map((goal) => [goal.id, goal]));
  return goals.flatMap(({ id }) => byId.get(id) ?? []).filter(isThere);
}

/** Every word typed begins a word of the goal: who types has not finished the last one. */
function findBegun({ index }: Reader, text: string): readonly CatalogGoal[] {
  const begun = wordsOf(text);
  if (begun.length === 0) return [];
  const said = saidOf(index);
  return index.catalog.goals.filter((goal) => {
    const words = said.get(goal.id) ?? '';
    return begun.every((word) => words.includes(` ${word}`));
  });
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** An index is one revision of the catalogue: its texts are folded once. */
const folded = new WeakMap<Reader['index'], ReadonlyMap<number, string>>();

function saidOf(index: Reader['index']): ReadonlyMap<number, string> {
  const before = folded.get(index);
  if (before !== undefined) return before;
  const units = new Map(index.catalog.units.map(({ code, name, aliases }) => [code, [name, ...aliases]]));
  const said = new Map(
    index.catalog.goals.map(({ id, code, description, measure, aliases, unitCode }) => {
      const texts = [code, description, measure, ...aliases, unitCode, ...(units.get(unitCode) ?? [])];
      return [id, ` ${wordsOf(texts.join(' ')).join(' ')}`];
    }),
  );
  folded.set(index, said);
  return said;
}
