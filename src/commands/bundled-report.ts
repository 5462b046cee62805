import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyImport } from '#db/import-report.ts';
import type { Store } from '#db/open.ts';
import { readReport } from '#src/documents/read-report.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { ReportReading } from '#src/domain/report.ts';

const FILE = fileURLToPath(new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url));

/** Loads the report that comes with the product: demonstration data, and what a first start shows. */
export async function importBundledReport(store: Store, importedAt: Date): Promise<ReportReading> {
  const bytes = await readFile(FILE);
  const result = readReport({ name: basename(FILE), bytes });
  if (!result.ok)
    throw new AvanceError(
      'bundled-report',
      `El informe de muestra no se pudo leer: ${result.refusal.message}`,
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await applyImport(store.db, { reading: result.reading, sha256, importedAt, author: 'avance' });
  return result.reading;
}
