import type { Selectable } from 'kysely';

import { decodeFollowed, decodeRecipient, decodeWanted } from '#db/codec.ts';
import type { Database, Db } from '#db/schema.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import {
  type NewSubscription,
  type Subscription,
  writeFollowed,
  writeWanted,
} from '#src/domain/subscription.ts';

/** Who begins or ends a subscription, and when. */
export interface SubscriptionChange {
  readonly author: string;
  readonly at: Date;
}

/** @returns false where the recipient follows just that already: nothing is written */
export async function addSubscription(
  db: Db,
  { recipient, followed, wanted }: NewSubscription,
  { author, at }: SubscriptionChange,
): Promise<boolean> {
  const added = await db
    .insertInto('subscriptions')
    .values({
      recipient: writeRecipient(recipient),
      followed: writeFollowed(followed),
      wanted: writeWanted(wanted),
      added_by: author,
      added_at: at.toISOString(),
      ended_by: null,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['recipient', 'followed', 'wanted']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .execute();
  return added.length > 0;
}

/** The row stays with its end. @returns false where it is no subscription, or has ended already */
export async function endSubscription(
  db: Db,
  id: number,
  { author, at }: SubscriptionChange,
): Promise<boolean> {
  const result = await db
    .updateTable('subscriptions')
    .set({ ended_by: author, ended_at: at.toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** All that stand, in the order in which they began. */
export async function readSubscriptions(db: Db): Promise<readonly Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toSubscription);
}

/** What one recipient follows. */
export async function readSubscriptionsOf(db: Db, recipient: Recipient): Promise<readonly Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('recipient', '=', writeRecipient(recipient))
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toSubscription);
}

/** A subscription that stands or stood. */
export interface SubscriptionRecord extends Subscription {
  /** Null: it stands. So is the instant. */
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

export async function readSubscriptionHistory(db: Db): Promise<readonly SubscriptionRecord[]> {
  const rows = await db.selectFrom('subscriptions').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ ...toSubscription(row), endedBy: row.ended_by, endedAt: row.ended_at }));
}

function toSubscription(row: Selectable<Database['subscriptions']>): Subscription {
  return {
    id: row.id,
    recipient: decodeRecipient(row.recipient),
    followed: decodeFollowed(row.followed),
    wanted: decodeWanted(row.wanted),
    addedBy: row.added_by,
    addedAt: row.added_at,
  };
}
