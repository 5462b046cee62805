import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** What became of an alert, step by step: who (null: Avance itself), when, what and why. Only added to. */
export async function createAlertSteps(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('alert_steps')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('alert_id', WHOLE, (column) => column.notNull().references('alerts.id'))
    .addColumn('number', WHOLE, required)
    .addColumn('what', TEXT, required)
    .addColumn('severity', TEXT, required)
    .addColumn('quarter', WHOLE, required)
    .addColumn('author', TEXT)
    .addColumn('note', TEXT)
    .addColumn('recorded_at', INSTANT, required)
    .addUniqueConstraint('alert_steps_in_order', ['alert_id', 'number'])
    .addCheckConstraint(
      'alert_steps_what_known',
      sql`what in ('raised', 'worsened', 'reminded', 'escalated', 'recovered', 'withdrawn', 'acknowledged', 'committed', 'remarked', 'snoozed')`,
    )
    .execute();
}
