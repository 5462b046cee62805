import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

const NAMED = [
  { table: 'goal_aliases', owner: 'goal_id', references: 'goals.id' },
  { table: 'unit_aliases', owner: 'unit_id', references: 'executing_units.id' },
] as const;

/** Other names that an administrator teaches. Removal is a date, so that its trace stays. */
export async function createAliases(db: Kysely<unknown>, columns: Columns): Promise<void> {
  for (const { table, owner, references } of NAMED) {
    await db.schema
      .createTable(table)
      .addColumn('id', columns.idType, columns.id)
      .addColumn(owner, WHOLE, (column) => column.notNull().references(references))
      .addColumn('alias', TEXT, required)
      .addColumn('search_key', TEXT, required)
      .addColumn('added_by', TEXT, required)
      .addColumn('added_at', INSTANT, required)
      .addColumn('removed_by', TEXT)
      .addColumn('removed_at', INSTANT)
      .addCheckConstraint(`${table}_not_blank`, sql`length(search_key) > 0`)
      .addCheckConstraint(`${table}_removal_whole`, sql`(removed_by is null) = (removed_at is null)`)
      .execute();
    await db.schema
      .createIndex(`${table}_one_in_use`)
      .unique()
      .on(table)
      .columns([owner, 'search_key'])
      .where(sql.ref('removed_at'), 'is', null)
      .execute();
  }
}
