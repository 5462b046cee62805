import { readCatalog } from '#db/queries/catalog.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { openReport } from './open-report.ts';

/** The catalogue of a report, as the store gives it. Throws AvanceError `training-catalog` for a file that is none. */
export async function readCatalogOf(file: string): Promise<Catalog> {
  const store = await openReport(file);
  try {
    const catalog = await readCatalog(store.db);
    if (catalog === null) throw new AvanceError('training-catalog', `${file} no trae ninguna meta.`);
    return catalog;
  } finally {
    await store.close();
  }
}
