import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** What somebody has promised to do about an alert, and by when; each step of it is kept. */
export async function createCommitments(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('commitments')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('alert_id', WHOLE, (column) => column.notNull().references('alerts.id'))
    .addColumn('cause', TEXT, required)
    .addColumn('action', TEXT, required)
    .addColumn('due_on', DAY, required)
    .addColumn('state', TEXT, required)
    .addColumn('author', TEXT, required)
    .addColumn('asked_on', DAY)
    .addColumn('escalated_on', DAY)
    .addColumn('steps', WHOLE, required)
    .addColumn('recorded_at', INSTANT, required)
    .addCheckConstraint('commitments_state_known', sql`state in ('open', 'kept', 'broken')`)
    .execute();
  await db.schema.createIndex('commitments_due').on('commitments').columns(['state', 'due_on']).execute();
  await db.schema
    .createTable('commitment_steps')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('commitment_id', WHOLE, (column) => column.notNull().references('commitments.id'))
    .addColumn('number', WHOLE, required)
    .addColumn('what', TEXT, required)
    .addColumn('due_on', DAY, required)
    .addColumn('author', TEXT)
    .addColumn('note', TEXT)
    .addColumn('recorded_at', INSTANT, required)
    .addUniqueConstraint('commitment_steps_in_order', ['commitment_id', 'number'])
    .addCheckConstraint(
      'commitment_steps_what_known',
      sql`what in ('made', 'asked', 'escalated', 'moved', 'kept', 'broken')`,
    )
    .execute();
}
