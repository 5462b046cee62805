import { decodeVerdict } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { Feedback, Verdict } from '#src/domain/feedback.ts';

export interface GivenFeedback {
  readonly answerId: string;
  readonly person: string;
  readonly verdict: Verdict;
  readonly at: Date;
}

/** Keeps what a person thinks of an answer, with the question and how it was understood; the last word stands. */
export async function writeFeedback(db: Db, { answerId, person, verdict, at }: GivenFeedback): Promise<void> {
  const given_at = at.toISOString();
  const answer = await db
    .selectFrom('answers')
    .select(['text', 'understanding'])
    .where('id', '=', answerId)
    .executeTakeFirst();
  await db
    .insertInto('feedback')
    .values({
      answer_id: answerId,
      person,
      verdict,
      comment: null,
      text: answer?.text ?? null,
      understanding: answer?.understanding ?? null,
      given_at,
    })
    .onConflict((conflict) => conflict.columns(['answer_id', 'person']).doUpdateSet({ verdict, given_at }))
    .execute();
}

/** Adds a person's words to their judgement. False where they have given none. */
export async function writeFeedbackComment(
  db: Db,
  {
    answerId,
    person,
    comment,
  }: { readonly answerId: string; readonly person: string; readonly comment: string },
): Promise<boolean> {
  const result = await db
    .updateTable('feedback')
    .set({ comment })
    .where('answer_id', '=', answerId)
    .where('person', '=', person)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Forgets what was given before `before`. Returns how many. */
export async function pruneFeedback(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('feedback')
    .where('given_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Newest first, since an instant. */
export async function readFeedback(db: Db, since: Date): Promise<readonly Feedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('given_at', '>=', since.toISOString())
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    answerId: row.answer_id,
    person: row.person,
    verdict: decodeVerdict(row.verdict),
    comment: row.comment,
    text: row.text,
    understanding: row.understanding,
    givenAt: row.given_at,
  }));
}
