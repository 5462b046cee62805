import { AvanceError } from '#src/domain/errors.ts';
import type { FigureChange } from '#src/domain/report.ts';

import { compareRow } from './import/compare.ts';
import { countingInserts } from './import/count-inserts.ts';
import type { Placed } from './import/placed-row.ts';
import { type ImportPlan, type ReportFile, rowKey } from './import/report-file.ts';
import { readStoredProgramme, type StoredProgramme } from './import/stored-programme.ts';
import { writeGoals } from './import/write-goals.ts';
import { writeDocument, writeFindings, writePlaces } from './import/write-places.ts';
import { writePlans } from './import/write-plans.ts';
import { getId, writeProgramme } from './import/write-programme.ts';
import { writeProgress } from './import/write-progress.ts';
import { writeSignatories } from './import/write-signatories.ts';
import { writeRemarks, writeTotals } from './import/write-totals.ts';
import { bumpRevision, takeTurn } from './queries/revision.ts';
import { readAtOnce } from './queries/snapshot.ts';
import type { Db } from './schema.ts';

/** A file to import, by whom and when. */
export interface ReportImport extends ReportFile {
  readonly importedAt: Date;
  /** Who answers for the import, as the trace will name them. */
  readonly author: string;
}

export type ImportResult =
  | {
      readonly outcome: 'imported';
      readonly documentId: number;
      readonly changes: readonly FigureChange[];
      readonly rewordings: readonly FigureChange[];
    }
  /** The very same file is in the store; nothing was changed. */
  | { readonly outcome: 'already-imported' }
  /** The store knows these otherwise; nothing was changed. */
  | { readonly outcome: 'conflicts'; readonly conflicts: readonly FigureChange[] };

/** Told of how much is written, 0 to 1, about. */
export type OnShare = (share: number) => void;

/** Rows that a report adds for one of its own, beside what each reported quarter adds. */
const ROWS_OF_ONE = 9;

function tellingShare(db: Db, { reading }: ReportImport, onShare: OnShare | undefined): Db {
  if (onShare === undefined) return db;
  const expected = reading.rows.length * (ROWS_OF_ONE + reading.document.quarter);
  let written = 0;
  return countingInserts(db, (rows) => {
    written += rows;
    onShare(Math.min(1, written / Math.max(1, expected)));
  });
}

/** What importing the file would do, without doing it. */
export async function planImport(db: Db, file: ReportFile): Promise<ImportPlan> {
  return readAtOnce(db, async (snapshot) => {
    const stored = await readStoredProgramme(snapshot, file.reading.document.year);
    return toPlan(snapshot, file, stored);
  });
}

/**
 * Imports a report, all of it or nothing. Adds what the store does not know; a report that contradicts
 * the store is refused whole, with the list of differences.
 * @throws AvanceError `import-failed`, `import-incomplete` or a fault of the store; nothing was changed
 */
export async function applyImport(db: Db, file: ReportImport, onShare?: OnShare): Promise<ImportResult> {
  try {
    return await db
      .transaction()
      .execute((transaction) => importInto(tellingShare(transaction, file, onShare), file));
  } catch (error) {
    if (error instanceof AvanceError) throw error;
    throw new AvanceError(
      'import-failed',
      'No se pudo guardar el reporte y no se cambió nada. Revise que no repita metas dentro de una misma unidad ' +
        'ejecutora; si persiste, avise a quien administra Avance.',
      { cause: error },
    );
  }
}

async function toPlan(db: Db, file: ReportFile, stored: StoredProgramme): Promise<ImportPlan> {
  const { document, rows } = file.reading;
  const same = await db
    .selectFrom('source_documents')
    .where('sha256', '=', file.sha256)
    .select('id')
    .executeTakeFirst();
  if (same !== undefined) return { alreadyImported: true, changes: [], conflicts: [], rewordings: [] };
  const compared = rows.map((row) => compareRow(row, stored.find(rowKey(row)), document.quarter));
  return {
    alreadyImported: false,
    changes: compared.flatMap(({ changes }) => changes),
    conflicts: compared.flatMap(({ conflicts }) => conflicts),
    rewordings: compared.flatMap(({ rewordings }) => rewordings),
  };
}

async function importInto(db: Db, file: ReportImport): Promise<ImportResult> {
  await takeTurn(db);
  const stored = await readStoredProgramme(db, file.reading.document.year);
  const { alreadyImported, changes, conflicts, rewordings } = await toPlan(db, file, stored);
  if (alreadyImported) return { outcome: 'already-imported' };
  if (conflicts.length > 0) return { outcome: 'conflicts', conflicts };
  const documentId = await write(db, file, stored);
  await bumpRevision(db);
  return { outcome: 'imported', documentId, changes, rewordings };
}

async function write(db: Db, file: ReportImport, stored: StoredProgramme): Promise<number> {
  const { document, rows, findings, signatories } = file.reading;
  const recording = { author: file.author, recordedAt: file.importedAt.toISOString() };
  const programme = await writeProgramme(db, file.reading);
  const documentId = await writeDocument(db, file, recording);
  const goalIds = await writeGoals(db, { year: document.year, rows, stored, programme });
  const places = await writePlaces(db, { documentId, rows, goalIds });
  const placed = rows.flatMap((row): readonly Placed[] => {
    const goalId = getId(goalIds, rowKey(row));
    const reportRowId = places.get(goalId);
    return reportRowId === undefined
      ? []
      : [{ row, goalId, reportRowId, record: stored.find(rowKey(row)).record }];
  });
  await writePlans(db, placed, recording);
  await writeProgress(db, placed, recording);
  await writeTotals(db, placed, document.quarter);
  await writeRemarks(db, placed, { quarter: document.quarter, recording });
  const known = stored.records.flatMap((record) => record.findings);
  await writeFindings(db, { documentId, findings, goalIds, known });
  await writeSignatories(db, { documentId, signatories, units: programme.units });
  return documentId;
}
