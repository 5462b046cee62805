import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/** What an administrator has set for the whole agency, with who, when and why: the newest row of a name stands. */
export async function createAgencySettings(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('agency_settings')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('name', columns.codeType, required)
    .addColumn('value', TEXT, required)
    .addColumn('reason', TEXT)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addCheckConstraint('agency_settings_known', sql`name <> 'reading' or value in ('all', 'own')`)
    .execute();
  await db.schema.createIndex('agency_settings_of').on('agency_settings').columns(['name', 'id']).execute();
}
