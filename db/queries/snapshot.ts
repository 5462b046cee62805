import type { Db } from '#db/schema.ts';

/**
 * Runs several reads on one state of the store, so that an import in between cannot give figures of
 * one report with the cut-off of another. Inside a transaction it is that transaction.
 */
export async function readAtOnce<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
