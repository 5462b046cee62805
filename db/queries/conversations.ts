import { keepStatement } from '#db/kept-statement.ts';
import type { Db } from '#db/schema.ts';

/** What a thread carries over; only its writer knows the form of `state`. */
export interface StoredConversation {
  /** The threads that carry it on, each once. */
  readonly threadKeys: readonly string[];
  readonly state: string;
  readonly updatedAt: Date;
}

const STATE_OF = keepStatement(['threadKey'], (db, { threadKey }) =>
  db.selectFrom('conversations').select('state').where('thread_key', '=', threadKey),
);

/** Null: nothing is carried over. */
export async function readConversation(db: Db, threadKey: string): Promise<string | null> {
  const [row] = await STATE_OF(db, { threadKey });
  return row?.state ?? null;
}

/** One statement for all threads: all of them carry it on, or none. */
export async function writeConversation(db: Db, conversation: StoredConversation): Promise<void> {
  const { threadKeys, state } = conversation;
  if (threadKeys.length === 0) return;
  const updated_at = conversation.updatedAt.toISOString();
  await db
    .insertInto('conversations')
    .values(threadKeys.map((thread_key) => ({ thread_key, state, updated_at })))
    .onConflict((conflict) => conflict.column('thread_key').doUpdateSet({ state, updated_at }))
    .execute();
}

/** Forgets threads that have been silent since `before`. Returns how many. */
export async function pruneConversations(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('conversations')
    .where('updated_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
