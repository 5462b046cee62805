import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, FIGURE, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * What a goal commits to, in its successive authorised forms; added to, never changed. A figure that
 * is not known has no row in planned_figures. A modification says why.
 */
export async function createGoalRevisions(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('goal_revisions')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('number', WHOLE, required)
    .addColumn('kind', TEXT, required)
    .addColumn('annual', FIGURE)
    .addColumn('annual_origin', TEXT)
    .addColumn('justification', TEXT)
    .addColumn('authorization', TEXT)
    .addColumn('authorized_on', DAY)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addColumn('report_row_id', WHOLE, (column) => column.references('report_rows.id'))
    .addUniqueConstraint('goal_revisions_number_unique', ['goal_id', 'number'])
    .addCheckConstraint('goal_revisions_number_from_one', sql`number >= 1`)
    .addCheckConstraint('goal_revisions_kind_known', sql`kind in ('original', 'completion', 'modification')`)
    .addCheckConstraint('goal_revisions_original_first', sql`(kind = 'original') = (number = 1)`)
    .addCheckConstraint(
      'goal_revisions_modification_justified',
      sql`kind <> 'modification' or justification is not null`,
    )
    .addCheckConstraint('goal_revisions_annual_origin_given', sql`(annual is null) = (annual_origin is null)`)
    .execute();

  await db.schema
    .createTable('planned_figures')
    .addColumn('revision_id', WHOLE, (column) => column.notNull().references('goal_revisions.id'))
    .addColumn('quarter', WHOLE, required)
    .addColumn('value', FIGURE, required)
    .addColumn('origin', TEXT, required)
    .addPrimaryKeyConstraint('planned_figures_key', ['revision_id', 'quarter'])
    .addCheckConstraint('planned_figures_quarter_known', sql`quarter between 1 and 4`)
    .addCheckConstraint(
      'planned_figures_origin_known',
      sql`origin in ('printed', 'recovered', 'inferred', 'captured')`,
    )
    .execute();
}
