import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, FIGURE, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * Changes of what a goal commits to that somebody asked for: they count once another person has approved them, and
 * then stand in goal_revisions. One at a time waits for each goal. The decision is filled in once.
 */
export async function createRevisionRequests(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('revision_requests')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('seen', WHOLE, required)
    .addColumn('annual', FIGURE)
    .addColumn('planned', TEXT, required)
    .addColumn('justification', TEXT, required)
    .addColumn('authorization', TEXT, required)
    .addColumn('authorized_on', DAY)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addColumn('state', TEXT, required)
    .addColumn('decided_by', TEXT)
    .addColumn('decided_at', INSTANT)
    .addColumn('decision_reason', TEXT)
    .addColumn('revision_number', WHOLE)
    .addCheckConstraint(
      'revision_requests_state_known',
      sql`state in ('submitted', 'approved', 'returned', 'overtaken')`,
    )
    .addCheckConstraint(
      'revision_requests_decision_whole',
      sql`(state = 'submitted') = (decided_at is null) and (decided_by is null) = (decided_at is null)`,
    )
    .addCheckConstraint(
      'revision_requests_return_has_reason',
      sql`state <> 'returned' or decision_reason is not null`,
    )
    .addCheckConstraint(
      'revision_requests_approved_stands',
      sql`(state = 'approved') = (revision_number is not null)`,
    )
    .execute();
  await db.schema
    .createIndex('revision_requests_one_open')
    .unique()
    .on('revision_requests')
    .column('goal_id')
    .where(sql.ref('state'), '=', sql.lit('submitted'))
    .execute();
  await db.schema
    .createIndex('revision_requests_of_goal')
    .on('revision_requests')
    .column('goal_id')
    .execute();
  await db.schema
    .createIndex('goal_revisions_modified')
    .on('goal_revisions')
    .column('goal_id')
    .where(sql.ref('kind'), '=', sql.lit('modification'))
    .execute();
}
