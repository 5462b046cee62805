import { type Kysely, sql } from 'kysely';

import { type Columns, FIGURE, required, TEXT, WHOLE } from '#db/columns.ts';

/** Totals as one document prints them at a quarter's close; each document's stand beside the others'. */
export async function createReportedTotals(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('reported_totals')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('through_quarter', WHOLE, required)
    .addColumn('achieved', FIGURE)
    .addColumn('achieved_origin', TEXT)
    .addColumn('relative_percent', FIGURE)
    .addColumn('report_row_id', WHOLE, (column) => column.notNull().references('report_rows.id'))
    .addUniqueConstraint('reported_totals_unique', ['goal_id', 'through_quarter', 'report_row_id'])
    .addCheckConstraint('reported_totals_quarter_known', sql`through_quarter between 1 and 4`)
    .addCheckConstraint(
      'reported_totals_say_something',
      sql`achieved is not null or relative_percent is not null`,
    )
    .addCheckConstraint('reported_totals_origin_given', sql`(achieved is null) = (achieved_origin is null)`)
    .execute();
}
