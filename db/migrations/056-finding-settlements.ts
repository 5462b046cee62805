import type { Kysely } from 'kysely';

import { INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** Findings that no longer hold since a later report changed the values that they are about; what they said stays. */
export async function createFindingSettlements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding_settlements')
    .addColumn('finding_id', WHOLE, (column) => column.primaryKey().references('findings.id'))
    .addColumn('document_id', WHOLE, (column) => column.notNull().references('source_documents.id'))
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .execute();
}
