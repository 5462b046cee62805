import type { CatalogGoal } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { toCodeKey, toGroupKey } from './terms.ts';

export type GroupKind = 'unit' | 'line' | 'program';

/** Of codes that differ in their signs alone ("1.1" and "11"), the one that is written so. */
export function goalsOfCode(index: CatalogIndex, text: string): readonly CatalogGoal[] {
  const alike = index.goalsByCode.get(toCodeKey(text)) ?? [];
  const same = alike.filter(({ code }) => fold(code) === fold(text));
  return same.length > 0 ? same : alike;
}

/** Those, or where there are none the goals, not actions, whose code is letters and this number: "meta 3" is M.3. */
export function goalsCalled(index: CatalogIndex, text: string): readonly CatalogGoal[] {
  const exact = goalsOfCode(index, text);
  return exact.length > 0 ? exact : goalsOfNumber(index, text);
}

/** None where codes differ: neither would be meant for certain. */
function goalsOfNumber(index: CatalogIndex, digits: string): readonly CatalogGoal[] {
  const found = numbersOf(index).get(digits) ?? [];
  return new Set(found.map(({ code }) => code)).size === 1 ? found : [];
}

/** An index lives as long as its catalogue: read once, when a number is first asked for. */
const numbered = new WeakMap<CatalogIndex, ReadonlyMap<string, readonly CatalogGoal[]>>();

function numbersOf(index: CatalogIndex): ReadonlyMap<string, readonly CatalogGoal[]> {
  const before = numbered.get(index);
  if (before !== undefined) return before;
  const goals = index.catalog.goals.filter(({ kind }) => kind === 'goal');
  const map = Map.groupBy(goals, ({ code }) => /^[a-z]+(\d+)$/u.exec(toCodeKey(code))?.[1] ?? '');
  map.delete('');
  numbered.set(index, map);
  return map;
}

export function groupOf(index: CatalogIndex, text: string): GroupKind | undefined {
  if (index.unitCodes.has(toGroupKey(text))) return 'unit';
  if (index.lineCodes.has(toGroupKey(text))) return 'line';
  return index.programCodes.has(toGroupKey(text)) ? 'program' : undefined;
}

/** The line of this code, or else all that stand below it: "4.6" are 4.6.1 and 4.6.2. */
export function linesOfCode(index: CatalogIndex, text: string): readonly string[] {
  const exact = index.lineCodes.get(toGroupKey(text));
  if (exact !== undefined) return [exact];
  return [...index.lineCodes.values()].filter((code) => fold(code).startsWith(`${fold(text)}.`));
}
