import { type Kysely, sql } from 'kysely';

import { required, WHOLE } from '#db/columns.ts';

type WithStoreState = { store_state: { id: number; revision: number } };

/** A single row: readers compare its revision with the one that their index was built from. */
export async function createStoreState(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('store_state')
    .addColumn('id', WHOLE, (column) => column.notNull().primaryKey())
    .addColumn('revision', WHOLE, required)
    .addCheckConstraint('store_state_single', sql`id = 1`)
    .execute();
  await db.withTables<WithStoreState>().insertInto('store_state').values({ id: 1, revision: 0 }).execute();
}
