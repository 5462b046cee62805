import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { applyImport } from '#db/import-report.ts';
import type { Store } from '#db/open.ts';
import { readReportFile } from '#src/documents/read-report-file.ts';

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
