import { type Kysely, sql } from 'kysely';

import { type Columns, required, TEXT, WHOLE } from '#db/columns.ts';

/** Who signed the pages of a unit in a report, with name and post as printed there. */
export async function createUnitSignatories(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('unit_signatories')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('document_id', WHOLE, (column) => column.notNull().references('source_documents.id'))
    .addColumn('unit_id', WHOLE, (column) => column.notNull().references('executing_units.id'))
    .addColumn('name', TEXT, required)
    .addColumn('post', TEXT)
    .addColumn('signed_as', TEXT)
    .addColumn('is_head', WHOLE, required)
    .addColumn('page', WHOLE)
    .addCheckConstraint(
      'unit_signatories_signed_as_known',
      sql`signed_as is null or signed_as in ('prepared', 'reviewed', 'authorized')`,
    )
    .addCheckConstraint('unit_signatories_is_head_flag', sql`is_head in (0, 1)`)
    .execute();
  await db.schema
    .createIndex('unit_signatories_by_unit')
    .on('unit_signatories')
    .columns(['unit_id', 'document_id'])
    .execute();
}
