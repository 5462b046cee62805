import type { Kysely } from 'kysely';

import { type Columns, DAY, INSTANT, required } from '#db/columns.ts';

/** What the calendar has had done: one row a kind and day, whichever process came first. */
export async function createScheduleRuns(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('schedule_runs')
    .addColumn('kind', columns.codeType, required)
    .addColumn('run_on', DAY, required)
    .addColumn('ran_at', INSTANT, required)
    .addPrimaryKeyConstraint('schedule_runs_once', ['kind', 'run_on'])
    .execute();
}
