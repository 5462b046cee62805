import { readCatalog, readCatalogRevision } from '#db/queries/catalog.ts';
import type { Db } from '#db/schema.ts';
import { type Reader, readerOfCatalog } from '#intents/reading/observe.ts';

/** Reads messages by the programme of a year. Null: the store holds none of that year, or none at all. */
export type ReaderOf = (year: number | 'newest') => Promise<Reader | null>;

interface Loaded {
  readonly revision: number;
  readonly reader: Reader | null;
}

/** The catalogue is read and indexed once per revision of the store, whoever wrote it. */
export function createReaders(db: Db): ReaderOf {
  const loaded = new Map<number | 'newest', Loaded>();
  return async (year) => {
    const revision = await readCatalogRevision(db);
    const known = loaded.get(year);
    if (known?.revision === revision) return known.reader;
    const catalog = await readCatalog(db, year === 'newest' ? undefined : year);
    const reader = catalog === null ? null : readerOfCatalog(catalog);
    loaded.set(year, { revision, reader });
    return reader;
  };
}
