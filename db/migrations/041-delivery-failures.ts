import type { Kysely } from 'kysely';

import { required, WHOLE } from '#db/columns.ts';

/** Attempts that Slack did not take, apart from those whose process was no more: only they wear patience out. */
export async function addDeliveryFailures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('failures', WHOLE, (column) => required(column).defaultTo(0))
    .execute();
}
