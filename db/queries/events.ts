import type { Db } from '#db/schema.ts';

/**
 * Takes up a Slack event: true for the first caller only, in any process and after any restart.
 * @param at the present instant
 */
export async function claimEvent(db: Db, eventId: string, at: Date): Promise<boolean> {
  const claimed = await db
    .insertInto('slack_events')
    .values({ event_id: eventId, claimed_at: at.toISOString() })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
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
