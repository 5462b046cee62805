import type { Db } from '#db/schema.ts';

/** Runs several writes so that all or none of them happen. Inside a transaction it is that transaction. */
export async function writeAtOnce<T>(db: Db, write: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? write(db) : db.transaction().execute(write);
}
