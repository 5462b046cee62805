import type { Kysely } from 'kysely';

import { type Columns, required, TEXT, WHOLE } from '#db/columns.ts';

/** What a year's programme is divided into. Codes are text and unique within their year. */
export async function createProgramme(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('fiscal_years')
    .addColumn('year', WHOLE, (column) => column.notNull().primaryKey())
    .execute();
  for (const table of ['programs', 'executing_units'] as const) {
    await codesOfAYear(db, { table, columns }).addColumn('name', TEXT, required).execute();
  }
  await codesOfAYear(db, { table: 'action_lines', columns }).addColumn('name', TEXT).execute();
}

function codesOfAYear(
  db: Kysely<unknown>,
  { table, columns }: { readonly table: string; readonly columns: Columns },
) {
  return db.schema
    .createTable(table)
    .addColumn('id', columns.idType, columns.id)
    .addColumn('year', WHOLE, (column) => column.notNull().references('fiscal_years.year'))
    .addColumn('code', columns.codeType, required)
    .addUniqueConstraint(`${table}_code_unique`, ['year', 'code']);
}
