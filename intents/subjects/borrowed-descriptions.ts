import type { CatalogGoal } from '#src/domain/catalog.ts';
import { toCodeKey } from './terms.ts';

/**
 * A report may leave out an action's description. Where other goals have the same measure and annual goal
 * and all of them share one description, staff mean the same thing by it. For search only: an answer shows
 * what the report prints.
 * @returns goal id → the description that the others share.
 */
export function borrowDescriptions(goals: readonly CatalogGoal[]): ReadonlyMap<number, string> {
  const pattern = (goal: CatalogGoal): string =>
    `${toCodeKey(goal.measure ?? '')} ${goal.annual} ${goal.kind}`;
  const described = new Map<string, Map<string, string>>();
  for (const goal of goals) {
    if (goal.description === null || goal.measure === null || goal.annual === null) continue;
    const texts = described.get(pattern(goal)) ?? new Map<string, string>();
    described.set(pattern(goal), texts.set(toCodeKey(goal.description), goal.description));
  }
  const borrowed = new Map<number, string>();
  for (const goal of goals) {
    const texts = goal.description === null ? described.get(pattern(goal)) : undefined;
    const [text] = texts?.size === 1 ? texts.values() : [];
    if (text !== undefined) borrowed.set(goal.id, text);
  }
  return borrowed;
}
