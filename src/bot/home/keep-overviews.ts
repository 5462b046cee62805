import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import { goalFacts } from '#intents/telling/scope.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { wholeYear } from '#src/domain/query.ts';
import type { Readable } from '#src/domain/readable.ts';
import { narrowQuery } from '../readable/narrow.ts';
import { type Overview, toOverview } from './overview.ts';

/** @param catalog the whole programme */
export type OverviewOf = (catalog: Catalog, readable: Readable) => Promise<Overview | null>;

/** Figures are read once per revision of the store and part of it that may be read, whoever's Home it is. */
export function keepOverviews(db: Db, setting: Omit<Setting, 'catalog'>): OverviewOf {
  const known = new Map<string, Promise<Overview | null>>();
  let revision: number | undefined;

  const read: OverviewOf = async (catalog, readable) => {
    const query = narrowQuery(wholeYear(catalog.year), readable);
    return toOverview(goalFacts(await readFacts(db, query)), { ...setting, catalog });
  };

  return (catalog, readable) => {
    if (revision !== catalog.revision) known.clear();
    revision = catalog.revision;
    const key = JSON.stringify(readable);
    const overview = known.get(key) ?? read(catalog, readable);
    known.set(key, overview);
    overview.catch(() => {
      if (known.get(key) === overview) known.delete(key);
    });
    return overview;
  };
}
