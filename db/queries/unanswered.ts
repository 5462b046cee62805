import { decodeWhyUnanswered } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { UnansweredQuestion, WhyUnanswered } from '#src/domain/unanswered.ts';
import { fold } from '#src/language/fold.ts';

/** A question as it was met once. */
export interface MetQuestion {
  readonly week: string;
  /** Without anything that tells a person. */
  readonly text: string;
  readonly why: WhyUnanswered;
  readonly at: Date;
}

/** Some signs fold into many; an index entry has room for this many. */
const LONGEST_KEY = 500;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Counts a question among its week's.
 * @returns `new` for the week's first with these words; `blank` where nothing of it can be read, and nothing is kept
 */
export async function countUnanswered(
  db: Db,
  { week, text, why, at }: MetQuestion,
): Promise<'new' | 'counted' | 'blank'> {
  const search_key = toKey(text);
  if (search_key === '') return 'blank';
  const last_at = at.toISOString();
  const { times } = await db
    .insertInto('unanswered_questions')
    .values({ week_on: week, search_key, text, why, times: 1, first_at: last_at, last_at })
    .onConflict((conflict) =>
      conflict.columns(['week_on', 'search_key']).doUpdateSet((eb) => ({
        text,
        why,
        last_at,
        times: eb('unanswered_questions.times', '+', 1),
      })),
    )
    .returning('times')
    .executeTakeFirstOrThrow();
  return times === 1 ? 'new' : 'counted';
}

/** The words alone: people leave out marks as they like. */
function toKey(text: string): string {
  return fold(text).replaceAll(NO_WORD, ' ').slice(0, LONGEST_KEY).toWellFormed().trim();
}

/** Newest week first; in a week the most frequent first. */
export async function readUnanswered(db: Db, sinceWeek: string): Promise<readonly UnansweredQuestion[]> {
  const rows = await db
    .selectFrom('unanswered_questions')
    .where('week_on', '>=', sinceWeek)
    .selectAll()
    .orderBy('week_on', 'desc')
    .orderBy('times', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    week: row.week_on,
    text: row.text,
    why: decodeWhyUnanswered(row.why),
    times: row.times,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

export interface Kept {
  /** Weeks that began before this one are forgotten. */
  readonly sinceWeek: string;
  /** Beyond so many, those that were asked longest ago are forgotten. */
  readonly most: number;
}

/** Keeps the list within its bounds. Returns how many questions were forgotten. */
export async function pruneUnanswered(db: Db, { sinceWeek, most }: Kept): Promise<number> {
  const old = await db.deleteFrom('unanswered_questions').where('week_on', '<', sinceWeek).executeTakeFirst();
  const surplus = await db
    .deleteFrom('unanswered_questions')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('unanswered_questions')
        .select('id')
        .orderBy('last_at', 'desc')
        .orderBy('id', 'desc')
        .limit(SURPLUS_AT_ONCE)
        .offset(most),
    )
    .executeTakeFirst();
  return Number(old.numDeletedRows) + Number(surplus.numDeletedRows);
}

/** One question comes at a time, so that hardly ever more than one is over. */
const SURPLUS_AT_ONCE = 1_000;
