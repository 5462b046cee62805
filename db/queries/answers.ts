import type { Db } from '#db/schema.ts';

/** An answer as it is kept; only its writer knows the form of `understanding`. */
export interface KeptAnswer {
  readonly id: string;
  /** As the channel knows who asked; null where it does not. */
  readonly person: string | null;
  readonly text: string;
  readonly intent: string;
  readonly understanding: string;
  readonly answeredAt: Date;
}

/** An answer that is kept already stays as it is. */
export async function writeAnswer(db: Db, answer: KeptAnswer): Promise<void> {
  const { id, person, text, intent, understanding, answeredAt } = answer;
  await db
    .insertInto('answers')
    .values({ id, person, text, intent, understanding, answered_at: answeredAt.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function readAnswer(db: Db, id: string): Promise<KeptAnswer | null> {
  const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { answered_at, ...rest } = row;
  return { ...rest, answeredAt: new Date(answered_at) };
}

/** What a person asked lately, newest first, each wording once. */
export async function readRecentTexts(db: Db, person: string, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('answers')
    .select(['text', (eb) => eb.fn.max('answered_at').as('last_at')])
    .where('person', '=', person)
    .where('text', '!=', '')
    .groupBy('text')
    .orderBy('last_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ text }) => text);
}

/** Forgets answers given before `before`. Returns how many. */
export async function pruneAnswers(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('answers')
    .where('answered_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
