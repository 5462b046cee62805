import type { Kysely } from 'kysely';

import { type Columns, required, WHOLE } from '#db/columns.ts';

/** Who heads or captures for several units: those beside the one that the role's own row names. */
export async function createFurtherUnits(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('further_units')
    .addColumn('role_id', WHOLE, (column) => column.notNull().references('people.id'))
    .addColumn('unit_code', columns.codeType, required)
    .addPrimaryKeyConstraint('further_units_once', ['role_id', 'unit_code'])
    .execute();
}
