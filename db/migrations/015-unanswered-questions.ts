import { type Kysely, sql } from 'kysely';

import { type Columns, DAY, INSTANT, required, TEXT, WHOLE } from '#db/columns.ts';

/**
 * Questions that were not understood, by week and folded text. Their columns hold neither who asked nor
 * where, and none may be added that does.
 */
export async function createUnansweredQuestions(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('unanswered_questions')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('week_on', DAY, required)
    .addColumn('search_key', TEXT, required)
    .addColumn('text', TEXT, required)
    .addColumn('why', TEXT, required)
    .addColumn('times', WHOLE, required)
    .addColumn('first_at', INSTANT, required)
    .addColumn('last_at', INSTANT, required)
    .addUniqueConstraint('unanswered_questions_once_a_week', ['week_on', 'search_key'])
    .addCheckConstraint('unanswered_questions_not_blank', sql`length(search_key) > 0`)
    .addCheckConstraint('unanswered_questions_counted', sql`times > 0`)
    .execute();
  await db.schema
    .createIndex('unanswered_questions_by_age')
    .on('unanswered_questions')
    .column('last_at')
    .execute();
}
