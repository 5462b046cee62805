import type { Kysely } from 'kysely';

import { TEXT } from '#db/columns.ts';

/**
 * What was taken up and is not done yet, so that another process does it where this one is killed. The
 * text goes away as soon as it is done.
 */
export async function createSlackInbox(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('slack_events').addColumn('work', TEXT).execute();
}
