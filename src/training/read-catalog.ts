import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyImport } from '#db/import-report.ts';
import { openStore } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readReport } from '#src/documents/read-report.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { AvanceError } from '#src/domain/errors.ts';

/** The catalogue of a report, as the store gives it. Throws AvanceError `training-catalog` for a file that is none. */
export async function readCatalogOf(file: string): Promise<Catalog> {
  const bytes = await readFile(file);
  const result = readReport({ name: basename(file), bytes });
  if (!result.ok) throw new AvanceError('training-catalog', `${file}: ${result.refusal.message}`);
  const store = await openStore('sqlite::memory:');
  try {
    const source = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      importedAt: new Date(0),
      author: 'training',
    };
    await applyImport(store.db, { reading: result.reading, ...source });
    const catalog = await readCatalog(store.db);
    if (catalog === null) throw new AvanceError('training-catalog', `${file} no trae ninguna meta.`);
    return catalog;
  } finally {
    await store.close();
  }
}
