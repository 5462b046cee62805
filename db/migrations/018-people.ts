import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * Who people are to the programme, and what their Home keeps. A change of role ends a row and begins
 * another, so that the trace stays. The unit that somebody chose to look at is kept apart: it gives no
 * right. A Home's row tells which state of the store it showed last.
 */
export async function createPeople(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('person', columns.codeType, required)
    .addColumn('role', TEXT, required)
    .addColumn('unit_code', columns.codeType)
    .addColumn('added_by', TEXT, required)
    .addColumn('added_at', INSTANT, required)
    .addColumn('ended_by', TEXT)
    .addColumn('ended_at', INSTANT)
    .addCheckConstraint('people_role', sql`role in ('admin', 'director', 'head', 'liaison', 'reader')`)
    .addCheckConstraint('people_unit_known', sql`role not in ('head', 'liaison') or unit_code is not null`)
    .addCheckConstraint('people_end_whole', sql`(ended_by is null) = (ended_at is null)`)
    .execute();
  await db.schema
    .createIndex('people_one_role')
    .unique()
    .on('people')
    .column('person')
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('chosen_units')
    .addColumn('person', columns.codeType, (column) => column.notNull().primaryKey())
    .addColumn('unit_code', columns.codeType, required)
    .addColumn('chosen_at', INSTANT, required)
    .execute();
  await db.schema
    .createTable('home_views')
    .addColumn('person', columns.codeType, (column) => column.notNull().primaryKey())
    .addColumn('revision', WHOLE, required)
    .addColumn('opened_at', INSTANT, required)
    .execute();
  await db.schema.createIndex('home_views_by_age').on('home_views').column('opened_at').execute();
}
