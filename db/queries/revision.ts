import type { Db } from '#db/schema.ts';

/** Part of every write that changes a name or a figure, in the same transaction. */
export async function bumpRevision(db: Db): Promise<void> {
  await db
    .updateTable('store_state')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', 1)
    .execute();
}

/** Makes writers of figures take turns until the transaction ends, so that what they read stays true. */
export async function takeTurn(db: Db): Promise<void> {
  await db
    .updateTable('store_state')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', 1)
    .execute();
}
