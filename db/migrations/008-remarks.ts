import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** Observations on a quarter. A corrected one stays, named by the one that replaces it. */
export async function createRemarks(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('remarks')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('quarter', WHOLE, required)
    .addColumn('text', TEXT, required)
    .addColumn('origin', TEXT, required)
    .addColumn('previous_id', WHOLE, (column) => column.unique().references('remarks.id'))
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addColumn('report_row_id', WHOLE, (column) => column.references('report_rows.id'))
    .addCheckConstraint('remarks_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint(
      'remarks_origin_known',
      sql`origin in ('printed', 'recovered', 'inferred', 'captured')`,
    )
    .addCheckConstraint('remarks_not_blank', sql`length(trim(text)) > 0`)
    .execute();
  await db.schema.createIndex('remarks_by_goal').on('remarks').columns(['goal_id', 'quarter']).execute();
}
