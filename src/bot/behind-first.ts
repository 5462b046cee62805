import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import { goalFacts, judge } from '#intents/telling/scope.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { wholeYear } from '#src/domain/query.ts';
import { rank } from '#src/domain/selection.ts';

/**
 * The goals of a programme, the most behind first, those that cannot be judged last. Worked out once per revision of
 * the store, which grows with every figure.
 */
export function createBehindFirst(
  db: Db,
  setting: Omit<Setting, 'catalog'>,
): (catalog: Catalog) => Promise<readonly CatalogGoal[]> {
  let last: { readonly catalog: Catalog; readonly goals: readonly CatalogGoal[] } | undefined;
  return async (catalog) => {
    if (last?.catalog === catalog) return last.goals;
    const facts = goalFacts(await readFacts(db, wholeYear(catalog.year)));
    const ranked = rank(judge(facts, null, { ...setting, catalog }), 'worst').map(({ record }) => record.id);
    const place = new Map(ranked.map((id, position) => [id, position]));
    const placeOf = ({ id }: CatalogGoal): number => place.get(id) ?? ranked.length;
    const goals = catalog.goals.toSorted((a, b) => placeOf(a) - placeOf(b));
    last = { catalog, goals };
    return goals;
  };
}
