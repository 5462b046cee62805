import type { Kysely } from 'kysely';

import { INSTANT, required, TEXT } from '#db/columns.ts';

/** What each thread carries over from one message to the next, as the bot writes it. */
export async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('thread_key', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('state', TEXT, required)
    .addColumn('updated_at', INSTANT, required)
    .execute();
  await db.schema.createIndex('conversations_by_age').on('conversations').column('updated_at').execute();
}
