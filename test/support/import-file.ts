import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyImport } from '#db/import-report.ts';
import { openStore, type Store } from '#db/open.ts';
import { readReportFile } from '#src/documents/read-report-file.ts';

const BUNDLED = fileURLToPath(new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url));
const IMPORTED_AT = new Date('2023-10-15T12:00:00-07:00');

/** Imports a report from a file of the project; throws where it is refused. */
export async function importReport(store: Store, path: string, importedAt: Date): Promise<void> {
  const bytes = readFileSync(path);
  const result = await readReportFile({ name: basename(path), bytes });
  if (!result.ok) throw new Error(`${path}: ${result.refusal.message}`);
  await applyImport(store.db, {
    reading: result.reading,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    importedAt,
    author: 'prueba',
  });
}

/** A store that has the bundled report, or another file, and is closed: for programs that open it by themselves. */
export async function prepareStore(url: string, path = BUNDLED): Promise<void> {
  const store = await openStore(url);
  try {
    await importReport(store, path, IMPORTED_AT);
  } finally {
    await store.close();
  }
}
