import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** How far an alert of a goal by a rule has come. `slot`: the quarter that it is about by itself, 0 for the year to date. */
export async function createAlerts(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('rule', TEXT, required)
    .addColumn('slot', WHOLE, required)
    .addColumn('phase', TEXT, required)
    .addColumn('severity', TEXT, required)
    .addColumn('quarter', WHOLE, required)
    .addColumn('raised_on', DAY, required)
    .addColumn('escalated_on', DAY)
    .addColumn('snoozed_until', DAY)
    .addColumn('directors_told', WHOLE, required)
    .addColumn('steps', WHOLE, required)
    .addColumn('updated_at', INSTANT, required)
    .addUniqueConstraint('alerts_once', ['goal_id', 'rule', 'slot'])
    .addCheckConstraint(
      'alerts_phase_known',
      sql`phase in ('raised', 'acknowledged', 'recovered', 'withdrawn')`,
    )
    .addCheckConstraint('alerts_severity_known', sql`severity in ('red', 'yellow', 'notice')`)
    .addCheckConstraint('alerts_slot_known', sql`slot between 0 and 4`)
    .addCheckConstraint('alerts_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint('alerts_told_known', sql`directors_told in (0, 1)`)
    .execute();
  await db.schema.createIndex('alerts_by_phase').on('alerts').column('phase').execute();
}
