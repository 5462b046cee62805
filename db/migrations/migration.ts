import type { Kysely } from 'kysely';

import type { Columns } from '#db/columns.ts';

/** One change of the schema. A migration that has been released is never edited: the next one mends it. */
export type SchemaChange = (db: Kysely<unknown>, columns: Columns) => Promise<void>;
