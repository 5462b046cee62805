import type { Db } from '#db/schema.ts';

/** What a thread carries over; only its writer knows the form of `state`. */
export interface StoredConversation {
  readonly threadKey: string;
  readonly state: string;
  readonly updatedAt: Date;
}

/** Null: nothing is carried over. */
export async function readConversation(db: Db, threadKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversations')
    .select('state')
    .where('thread_key', '=', threadKey)
    .executeTakeFirst();
  return row?.state ?? null;
}

export async function writeConversation(db: Db, conversation: StoredConversation): Promise<void> {
  const state = conversation.state;
  const updated_at = conversation.updatedAt.toISOString();
  await db
    .insertInto('conversations')
    .values({ thread_key: conversation.threadKey, state, updated_at })
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
