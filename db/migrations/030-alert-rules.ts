import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/** What an agency has set otherwise than the rules are: a history that is only added to, the newest stands. */
export async function createAlertRules(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('alert_rules')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('rule', TEXT, required)
    .addColumn('unit_code', TEXT)
    .addColumn('goal_code', TEXT)
    .addColumn('state', TEXT, required)
    .addColumn('settings', TEXT)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addCheckConstraint('alert_rules_state_known', sql`state in ('set', 'off', 'reset')`)
    .addCheckConstraint('alert_rules_settings_when', sql`(state = 'set') = (settings is not null)`)
    .addCheckConstraint('alert_rules_goal_of_unit', sql`goal_code is null or unit_code is not null`)
    .execute();
}
