import { type Kysely, sql } from 'kysely';

import { type Columns, FIGURE, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * What was achieved in one quarter, as a history that is only added to. The unique number makes two
 * corrections at the same moment clash instead of both standing.
 */
export async function createProgressEntries(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('progress_entries')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('quarter', WHOLE, required)
    .addColumn('number', WHOLE, required)
    .addColumn('state', TEXT, required)
    .addColumn('value', FIGURE)
    .addColumn('origin', TEXT, required)
    .addColumn('previous_id', WHOLE, (column) => column.references('progress_entries.id'))
    .addColumn('reason', TEXT)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addColumn('report_row_id', WHOLE, (column) => column.references('report_rows.id'))
    .addUniqueConstraint('progress_entries_number_unique', ['goal_id', 'quarter', 'number'])
    .addCheckConstraint('progress_entries_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint('progress_entries_number_from_one', sql`number >= 1`)
    .addCheckConstraint(
      'progress_entries_state_known',
      sql`state in ('submitted', 'approved', 'returned', 'withdrawn')`,
    )
    .addCheckConstraint(
      'progress_entries_value_unless_withdrawn',
      sql`(value is null) = (state = 'withdrawn')`,
    )
    .addCheckConstraint(
      'progress_entries_origin_known',
      sql`origin in ('printed', 'recovered', 'inferred', 'captured')`,
    )
    .addCheckConstraint(
      'progress_entries_change_has_reason',
      sql`state not in ('returned', 'withdrawn') or reason is not null`,
    )
    .addCheckConstraint('progress_entries_follow_one_another', sql`(number = 1) = (previous_id is null)`)
    .execute();
}
