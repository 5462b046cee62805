import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/** What was read back to a person and waits for their word. */
export async function createPendingCommands(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('pending_commands')
    .addColumn('id', columns.codeType, (column) => column.primaryKey())
    .addColumn('person', TEXT, required)
    .addColumn('thread_key', TEXT)
    .addColumn('opens_thread', TEXT)
    .addColumn('command', TEXT, required)
    .addColumn('state', TEXT, required)
    .addColumn('created_at', INSTANT, required)
    .addCheckConstraint(
      'pending_commands_state_known',
      sql`state in ('open', 'done', 'cancelled', 'replaced')`,
    )
    .execute();
  await db.schema
    .createIndex('pending_commands_of_person')
    .on('pending_commands')
    .columns(['person', 'state'])
    .execute();
  await db.schema
    .createIndex('pending_commands_by_age')
    .on('pending_commands')
    .column('created_at')
    .execute();
}
