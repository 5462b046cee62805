import { type Kysely, sql } from 'kysely';

import { type Columns, INSTANT, required, TEXT } from '#db/columns.ts';

/**
 * What was answered, so that an answer can be given again or judged, and so that a person finds what
 * they asked lately. Kept for some weeks. Feedback stands by itself: it outlives the answer.
 */
export async function createAnswers(db: Kysely<unknown>, columns: Columns): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('id', columns.codeType, (column) => column.primaryKey())
    .addColumn('person', TEXT)
    .addColumn('text', TEXT, required)
    .addColumn('intent', TEXT, required)
    .addColumn('understanding', TEXT, required)
    .addColumn('answered_at', INSTANT, required)
    .execute();
  await db.schema.createIndex('answers_of_person').on('answers').columns(['person', 'answered_at']).execute();
  await db.schema.createIndex('answers_by_age').on('answers').column('answered_at').execute();
  await db.schema
    .createTable('feedback')
    .addColumn('id', columns.idType, columns.id)
    .addColumn('answer_id', columns.codeType, required)
    .addColumn('person', TEXT, required)
    .addColumn('verdict', TEXT, required)
    .addColumn('comment', TEXT)
    .addColumn('text', TEXT)
    .addColumn('understanding', TEXT)
    .addColumn('given_at', INSTANT, required)
    .addUniqueConstraint('feedback_once_a_person', ['answer_id', 'person'])
    .addCheckConstraint('feedback_verdict', sql`verdict in ('good', 'bad')`)
    .execute();
  await db.schema.createIndex('feedback_by_age').on('feedback').column('given_at').execute();
}
