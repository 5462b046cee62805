import { type Kysely, sql } from 'kysely';

import { type Columns, required, TEXT, WHOLE } from '#db/columns.ts';

/** Page and row at which a document speaks of a goal: where each stored figure can be looked up. */
export async function createReportRows(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('report_rows')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('document_id', WHOLE, (column) => column.notNull().references('source_documents.id'))
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('page', WHOLE)
    .addColumn('row', WHOLE)
    .addColumn('state', TEXT, required)
    .addColumn('description', TEXT)
    .addColumn('measure', TEXT)
    .addUniqueConstraint('report_rows_unique', ['goal_id', 'document_id'])
    .addCheckConstraint(
      'report_rows_state_known',
      sql`state in ('clean', 'recovered', 'ambiguous', 'unreconciled')`,
    )
    .addCheckConstraint('report_rows_page_from_one', sql`page is null or page >= 1`)
    .execute();
  await db.schema.createIndex('report_rows_by_document').on('report_rows').column('document_id').execute();
}
