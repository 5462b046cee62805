import { type Kysely, sql } from 'kysely';

import { type Columns, FIGURE, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/** What somebody decided where a report says otherwise than the store: both values stay, whichever counts. */
export async function createImportDecisions(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('import_decisions')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('goal_id', WHOLE, (column) => column.notNull().references('goals.id'))
    .addColumn('report_row_id', WHOLE, (column) => column.notNull().references('report_rows.id'))
    .addColumn('field', TEXT, required)
    .addColumn('decision', TEXT, required)
    .addColumn('loaded_number', FIGURE)
    .addColumn('loaded_text', TEXT)
    .addColumn('file_number', FIGURE)
    .addColumn('file_text', TEXT)
    .addColumn('author', TEXT, required)
    .addColumn('recorded_at', INSTANT, required)
    .addUniqueConstraint('import_decisions_once', ['report_row_id', 'field'])
    .addCheckConstraint('import_decisions_decision_known', sql`decision in ('keep', 'take')`)
    .execute();
  await db.schema
    .createIndex('import_decisions_by_goal')
    .on('import_decisions')
    .columns(['goal_id'])
    .execute();
}
