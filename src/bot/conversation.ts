import { readConversation, writeConversation } from '#db/queries/conversations.ts';
import type { Db } from '#db/schema.ts';
import type { Understanding } from '#intents/understanding.ts';
import { readMeaning, writeMeaning } from './kept-understanding.ts';

/** What the thread's last question meant. Null at its beginning, or where an older version kept something else. */
export async function recall(db: Db, threadKey: string): Promise<Understanding | null> {
  const text = await readConversation(db, threadKey);
  return text === null ? null : readMeaning(text);
}

export interface Turn {
  readonly threadKeys: readonly string[];
  readonly understanding: Understanding;
  readonly at: Date;
}

export async function remember(db: Db, { threadKeys, understanding, at }: Turn): Promise<void> {
  const state = writeMeaning(understanding);
  await writeConversation(db, { threadKeys: [...new Set(threadKeys)], state, updatedAt: at });
}
