import type { Kysely } from 'kysely';

import { INSTANT, required, TEXT } from '#db/columns.ts';

/** Events already taken up: Slack delivers again, also after a restart, and each is worked once. */
export async function createSlackEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slack_events')
    .addColumn('event_id', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('claimed_at', INSTANT, required)
    .execute();
  await db.schema.createIndex('slack_events_by_age').on('slack_events').column('claimed_at').execute();
}
