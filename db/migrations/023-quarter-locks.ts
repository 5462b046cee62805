import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** Who closed a quarter to captures, or opened it again, and why: a history that is only added to. */
export async function createQuarterLocks(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('quarter_locks')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('year', WHOLE, required)
    .addColumn('quarter', WHOLE, required)
    .addColumn('state', TEXT, required)
    .addColumn('reason', TEXT, required)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addCheckConstraint('quarter_locks_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint('quarter_locks_state_known', sql`state in ('open', 'closed')`)
    .addCheckConstraint('quarter_locks_not_blank', sql`length(trim(reason)) > 0`)
    .execute();
  await db.schema.createIndex('quarter_locks_of').on('quarter_locks').columns(['year', 'quarter']).execute();
}
