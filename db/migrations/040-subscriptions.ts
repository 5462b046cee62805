import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/** Who follows what. What was ended stays with its end, and the same thing is followed once at a time. */
export async function createSubscriptions(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('recipient', columns.codeType, required)
    .addColumn('followed', columns.codeType, required)
    .addColumn('wanted', columns.codeType, required)
    .addColumn('added_by', TEXT, required)
    .addColumn('added_at', INSTANT, required)
    .addColumn('ended_by', TEXT)
    .addColumn('ended_at', INSTANT)
    .addCheckConstraint('subscriptions_ended_by', sql`(ended_at is null) = (ended_by is null)`)
    .execute();
  await db.schema
    .createIndex('subscriptions_once')
    .unique()
    .on('subscriptions')
    .columns(['recipient', 'followed', 'wanted'])
    .where(sql<boolean>`ended_at is null`)
    .execute();
}
