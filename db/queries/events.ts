import type { Db } from '#db/schema.ts';

export interface Claim {
  readonly id: string;
  /** Milliseconds after which it may be claimed anew; null: never. */
  readonly againAfterMs: number | null;
}

/**
 * Takes up a Slack event or press: true for the first caller only, in any process and after any restart.
 * @param at the present instant
 */
export async function claimEvent(db: Db, { id, againAfterMs }: Claim, at: Date): Promise<boolean> {
  const claimed_at = at.toISOString();
  const insert = db.insertInto('slack_events').values({ event_id: id, claimed_at });
  const claimed = await insert
    .onConflict((conflict) => {
      const once = conflict.column('event_id');
      if (againAfterMs === null) return once.doNothing();
      const before = new Date(at.getTime() - againAfterMs).toISOString();
      return once.doUpdateSet({ claimed_at }).where('slack_events.claimed_at', '<=', before);
    })
    .returning('event_id')
    .execute();
  return claimed.length === 1;
}

/** For work that failed before anything was sent: the next delivery of the event may try again. */
export async function releaseEvent(db: Db, eventId: string): Promise<void> {
  await db.deleteFrom('slack_events').where('event_id', '=', eventId).execute();
}

/** Forgets events claimed before `before`; Slack stops delivering after some minutes. Returns how many. */
export async function pruneEvents(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('slack_events')
    .where('claimed_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
