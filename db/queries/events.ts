import { keepStatement } from '#db/kept-statement.ts';
import type { Db } from '#db/schema.ts';

export interface Claim {
  readonly id: string;
  /** Milliseconds after which it may be claimed anew; null: never. */
  readonly againAfterMs: number | null;
}

export interface ClaimedWork {
  readonly claim: Claim;
  /** What is to be done, for whoever takes it over; null: nobody does. */
  readonly work: string | null;
  /** The present instant. */
  readonly at: Date;
}

/** Takes up a Slack event or press: true for the first caller only, in any process and after any restart. */
export async function claimEvent(db: Db, { claim, work, at }: ClaimedWork): Promise<boolean> {
  const { id, againAfterMs } = claim;
  const values = { id, at: at.toISOString(), work };
  const claimed = await (againAfterMs === null
    ? CLAIM_ONCE(db, values)
    : CLAIM_AGAIN(db, { ...values, before: new Date(at.getTime() - againAfterMs).toISOString() }));
  return claimed.length === 1;
}

const CLAIM_ONCE = keepStatement(['id', 'at', 'work'], (db, { id, at, work }) =>
  db
    .insertInto('slack_events')
    .values({ event_id: id, claimed_at: at, work })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id'),
);

const CLAIM_AGAIN = keepStatement(['id', 'at', 'work', 'before'], (db, { id, at, work, before }) =>
  db
    .insertInto('slack_events')
    .values({ event_id: id, claimed_at: at, work })
    .onConflict((conflict) =>
      conflict
        .column('event_id')
        .doUpdateSet({ claimed_at: at, work })
        .where('slack_events.claimed_at', '<=', before),
    )
    .returning('event_id'),
);

/** It is still being worked on: nobody else takes it over. */
export async function renewEvent(db: Db, eventId: string, at: Date): Promise<void> {
  await db
    .updateTable('slack_events')
    .set({ claimed_at: at.toISOString() })
    .where('event_id', '=', eventId)
    .execute();
}

/** It is done: it stays claimed, and what it was is forgotten. */
export async function finishEvent(db: Db, eventId: string): Promise<void> {
  await db.updateTable('slack_events').set({ work: null }).where('event_id', '=', eventId).execute();
}

/** For work that failed before anything was sent: the next delivery of the event may try again. */
export async function releaseEvent(db: Db, eventId: string): Promise<void> {
  await db.deleteFrom('slack_events').where('event_id', '=', eventId).execute();
}

export interface OpenWork {
  readonly id: string;
  readonly work: string;
}

/**
 * Takes over what was begun and not renewed since `before`: each piece of work goes to one caller only,
 * in any process.
 */
export async function takeOverEvents(
  db: Db,
  { before, at }: { readonly before: Date; readonly at: Date },
): Promise<readonly OpenWork[]> {
  const rows = await db
    .updateTable('slack_events')
    .set({ claimed_at: at.toISOString() })
    .where('work', 'is not', null)
    .where('claimed_at', '<=', before.toISOString())
    .returning(['event_id', 'work'])
    .execute();
  return rows.flatMap(({ event_id: id, work }) => (work === null ? [] : [{ id, work }]));
}

/** Forgets events claimed before `before`; Slack stops delivering after some minutes. Returns how many. */
export async function pruneEvents(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('slack_events')
    .where('claimed_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
