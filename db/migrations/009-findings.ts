import { type Kysely, sql } from 'kysely';

import { type Columns, FIGURE, required, TEXT, WHOLE } from '#db/columns.ts';

/** What a document made doubtful. `goal_code` stays even where no stored goal answers to it. */
export async function createFindings(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('findings')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('document_id', WHOLE, (column) => column.notNull().references('source_documents.id'))
    .addColumn('goal_id', WHOLE, (column) => column.references('goals.id'))
    .addColumn('goal_code', TEXT)
    .addColumn('unit_code', TEXT)
    .addColumn('kind', TEXT, required)
    .addColumn('field', TEXT)
    .addColumn('quarter', WHOLE)
    .addColumn('message', TEXT, required)
    .addColumn('printed', TEXT)
    .addColumn('used_number', FIGURE)
    .addColumn('used_text', TEXT)
    .addColumn('residual', FIGURE)
    .addColumn('page', WHOLE)
    .addColumn('row', WHOLE)
    .addCheckConstraint('findings_quarter_known', sql`quarter is null or quarter between 1 and 4`)
    .addCheckConstraint('findings_used_once', sql`used_number is null or used_text is null`)
    .execute();
  await db.schema.createIndex('findings_by_goal').on('findings').column('goal_id').execute();
  await db.schema.createIndex('findings_by_document').on('findings').column('document_id').execute();
}
