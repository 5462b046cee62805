import type { ReceivedState } from '#db/capture-tables.ts';
import type { Db } from '#db/schema.ts';

/** A report that somebody sent and nobody has decided on. */
export interface NewReceived {
  readonly id: string;
  readonly person: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What was read of it; only its writer knows the form. */
  readonly reading: string;
  /** Of the plan that its preview shows. */
  readonly seenDigest: string;
}

export interface ReceivedReport extends Omit<NewReceived, 'reading'> {
  /** Null once it is decided on. */
  readonly reading: string | null;
  readonly state: ReceivedState;
  readonly decidedBy: string | null;
  /** What came of it, as its writer writes it. */
  readonly outcome: string | null;
  readonly receivedAt: Date;
}

/** What is there by this id already is left as it is. */
export async function addReceived(db: Db, received: NewReceived, at: Date): Promise<void> {
  const { id, person, fileName, sha256, reading, seenDigest } = received;
  await db
    .insertInto('received_reports')
    .values({
      id,
      person,
      file_name: fileName,
      sha256,
      reading,
      seen_digest: seenDigest,
      state: 'open',
      decided_by: null,
      outcome: null,
      received_at: at.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function readReceived(db: Db, id: string): Promise<ReceivedReport | null> {
  const row = await db.selectFrom('received_reports').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    person: row.person,
    fileName: row.file_name,
    sha256: row.sha256,
    reading: row.reading,
    seenDigest: row.seen_digest,
    state: STATES.find((known) => known === row.state) ?? 'discarded',
    decidedBy: row.decided_by,
    outcome: row.outcome,
    receivedAt: new Date(row.received_at),
  };
}

const STATES: readonly ReceivedState[] = ['open', 'loaded', 'discarded'];

/** Another plan has been shown: what is decided from now on is decided on that one. */
export async function markSeen(db: Db, id: string, digest: string): Promise<void> {
  await db.updateTable('received_reports').set({ seen_digest: digest }).where('id', '=', id).execute();
}

/** Holds it until the transaction ends: nobody else decides on it meanwhile. False: it is decided on, or gone. */
export async function holdOpen(db: Db, id: string): Promise<boolean> {
  const result = await db
    .updateTable('received_reports')
    .set({ state: 'open' })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export interface Settled {
  readonly id: string;
  readonly state: Exclude<ReceivedState, 'open'>;
  readonly by: string;
  readonly outcome: string;
}

/** Decides on it and lets go of what was read. True for the one caller that does. */
export async function settleReceived(db: Db, { id, state, by, outcome }: Settled): Promise<boolean> {
  const result = await db
    .updateTable('received_reports')
    .set({ state, decided_by: by, outcome, reading: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Forgets what was sent before `before`, decided on or not. Returns how many. */
export async function pruneReceived(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('received_reports')
    .where('received_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
