import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * What is to be sent without having been asked: a row under a unique key before it is a message, so that
 * whatever is killed when, each is sent once.
 */
export async function createDeliveries(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('key', columns.codeType, (column) => column.notNull().unique())
    .addColumn('recipient', TEXT, required)
    .addColumn('content', TEXT, required)
    .addColumn('state', TEXT, required)
    .addColumn('due_at', INSTANT, required)
    .addColumn('created_at', INSTANT, required)
    .addColumn('leased_until', INSTANT)
    .addColumn('attempts', WHOLE, required)
    .addColumn('sent_at', INSTANT)
    .addColumn('fault', TEXT)
    .addCheckConstraint('deliveries_state_known', sql`state in ('waiting', 'sent', 'failed', 'dropped')`)
    .addCheckConstraint('deliveries_sent_when', sql`(state = 'sent') = (sent_at is not null)`)
    .execute();
  await db.schema.createIndex('deliveries_due').on('deliveries').columns(['state', 'due_at']).execute();
}
