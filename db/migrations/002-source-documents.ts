import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** Reports that figures came from; the digest keeps one file from going in twice. */
export async function createSourceDocuments(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('source_documents')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('sha256', TEXT, (column) => column.notNull().unique())
    .addColumn('name', TEXT, required)
    .addColumn('title', TEXT)
    .addColumn('year', WHOLE, (column) => column.notNull().references('fiscal_years.year'))
    .addColumn('quarter', WHOLE, required)
    .addColumn('cutoff_on', DAY, required)
    .addColumn('imported_at', INSTANT, required)
    .addColumn('imported_by', TEXT, required)
    .addCheckConstraint('source_documents_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint('source_documents_sha256_whole', sql`length(sha256) = 64`)
    .execute();
  await db.schema
    .createIndex('source_documents_by_year')
    .on('source_documents')
    .columns(['year', 'quarter'])
    .execute();
}
