import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyImport } from '#db/import-report.ts';
import { openStore, type Store } from '#db/open.ts';
import { readReport } from '#src/documents/read-report.ts';
import { AvanceError } from '#src/domain/errors.ts';

/** A throw-away store with this report; whoever opens it closes it. Throws AvanceError `training-catalog` for a file that is none. */
export async function openReport(file: string): Promise<Store> {
  const bytes = await readFile(file);
  const result = readReport({ name: basename(file), bytes });
  if (!result.ok) throw new AvanceError('training-catalog', `${file}: ${result.refusal.message}`);
  const store = await openStore('sqlite::memory:');
  const source = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    importedAt: new Date(0),
    author: 'training',
  };
  try {
    await applyImport(store.db, { reading: result.reading, ...source });
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}
