import type { Db } from '#db/schema.ts';

/** What somebody decided where a report said otherwise than the store. */
export interface StoredDecision {
  /** A column of the canonical CSV. */
  readonly field: string;
  readonly wasTaken: boolean;
  readonly loaded: string | number | null;
  readonly inFile: string | number | null;
  readonly documentName: string;
  readonly page: number | null;
  readonly row: number | null;
  readonly author: string;
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/** Oldest first. */
export async function readImportDecisions(db: Db, goalId: number): Promise<readonly StoredDecision[]> {
  const rows = await db
    .selectFrom('import_decisions as decided')
    .innerJoin('report_rows as place', 'place.id', 'decided.report_row_id')
    .innerJoin('source_documents as document', 'document.id', 'place.document_id')
    .where('decided.goal_id', '=', goalId)
    .selectAll('decided')
    .select(['document.name', 'place.page', 'place.row'])
    .orderBy('decided.id')
    .execute();
  return rows.map((row) => ({
    field: row.field,
    wasTaken: row.decision === 'take',
    loaded: row.loaded_number ?? row.loaded_text,
    inFile: row.file_number ?? row.file_text,
    documentName: row.name,
    page: row.page,
    row: row.row,
    author: row.author,
    recordedAt: row.recorded_at,
  }));
}
