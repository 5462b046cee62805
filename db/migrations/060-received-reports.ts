import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/** Reports that people sent to the bot, as they were read, until somebody decides whether they are loaded. */
export async function createReceivedReports(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('received_reports')
    .addColumn('id', columns.codeType, (column) => column.primaryKey())
    .addColumn('person', TEXT, required)
    .addColumn('file_name', TEXT, required)
    .addColumn('sha256', TEXT, required)
    .addColumn('reading', TEXT)
    .addColumn('seen_digest', TEXT, required)
    .addColumn('state', TEXT, required)
    .addColumn('decided_by', TEXT)
    .addColumn('outcome', TEXT)
    .addColumn('received_at', INSTANT, required)
    .addCheckConstraint('received_reports_state_known', sql`state in ('open', 'loaded', 'discarded')`)
    .addCheckConstraint('received_reports_open_read', sql`state != 'open' or reading is not null`)
    .execute();
  await db.schema
    .createIndex('received_reports_by_age')
    .on('received_reports')
    .column('received_at')
    .execute();
}
