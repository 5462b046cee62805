import { decodeDeliveryState, decodeRecipient } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import { type DeliveryState, type Recipient, writeRecipient } from '#src/domain/delivery.ts';

/** Something to be sent. */
export interface NewDelivery {
  /** The same thing to the same recipient has the same key, whoever works it out, however often. */
  readonly key: string;
  readonly recipient: Recipient;
  /** As whoever sends it reads it. */
  readonly content: string;
  readonly dueAt: Date;
}

/** @returns how many are new: what has its key already is left as it is */
export async function addDeliveries(db: Db, deliveries: readonly NewDelivery[], at: Date): Promise<number> {
  let added = 0;
  for (const { key, recipient, content, dueAt } of deliveries) {
    const rows = await db
      .insertInto('deliveries')
      .values({
        key,
        recipient: writeRecipient(recipient),
        content,
        state: 'waiting',
        due_at: dueAt.toISOString(),
        created_at: at.toISOString(),
        leased_until: null,
        attempts: 0,
        failures: 0,
        sent_at: null,
        fault: null,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .execute();
    added += rows.length;
  }
  return added;
}

/** Those of some keys that deliveries have already. */
export async function readKnownKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await db
      .selectFrom('deliveries')
      .select('key')
      .where('key', 'in', keys.slice(from, from + KEYS_AT_ONCE))
      .execute();
    for (const { key } of rows) known.add(key);
  }
  return known;
}

/** Fewer than any database takes parameters. */
const KEYS_AT_ONCE = 500;

export interface Delivery extends NewDelivery {
  readonly id: number;
  readonly state: DeliveryState;
  /** How often somebody has taken it up. */
  readonly attempts: number;
  /** How often it was not taken; not counted where it was only asked to wait. */
  readonly failures: number;
  readonly createdAt: Date;
  /** UTC instant; null: not sent. */
  readonly sentAt: string | null;
  /** Why the last attempt failed. */
  readonly fault: string | null;
}

export interface Taking {
  readonly at: Date;
  /** Nobody else takes them for so long; who has not sent them by then is taken for dead. */
  readonly leaseMs: number;
  readonly most: number;
}

/**
 * Takes what is due and nobody else is sending, oldest first. Each goes to one caller, in any process:
 * whoever comes second finds it leased.
 */
export async function takeDueDeliveries(db: Db, { at, leaseMs, most }: Taking): Promise<readonly Delivery[]> {
  const now = at.toISOString();
  const rows = await db
    .updateTable('deliveries')
    .set((eb) => ({
      leased_until: new Date(at.getTime() + leaseMs).toISOString(),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('deliveries as due')
        .select('due.id')
        .where('due.state', '=', 'waiting')
        .where('due.due_at', '<=', now)
        .where((or) => or.or([or('due.leased_until', 'is', null), or('due.leased_until', '<=', now)]))
        .orderBy('due.due_at')
        .orderBy('due.id')
        .limit(most),
    )
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .returningAll()
    .execute();
  return rows.map(toDelivery).sort((one, other) => one.id - other.id);
}

export async function markSent(db: Db, id: number, at: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'sent', sent_at: at.toISOString(), leased_until: null, fault: null })
    .where('id', '=', id)
    .execute();
}

/** A delivery as somebody took it up: who takes it up later has another number of attempts. */
export type Taken = Pick<Delivery, 'id' | 'attempts'>;

/** Says that it is still being sent. @returns false where it is somebody else's by now, or done with */
export async function renewLease(db: Db, { id, attempts }: Taken, until: Date): Promise<boolean> {
  const result = await db
    .updateTable('deliveries')
    .set({ leased_until: until.toISOString() })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export interface FailedAttempt extends Taken {
  readonly fault: string;
  readonly failures: number;
  /** Null: given up. */
  readonly againAt: Date | null;
}

/** Leaves alone what somebody else has taken up since, or sent. */
export async function markAttemptFailed(db: Db, failed: FailedAttempt): Promise<void> {
  const { id, attempts, fault, failures, againAt } = failed;
  await db
    .updateTable('deliveries')
    .set({
      fault,
      failures,
      leased_until: null,
      ...(againAt === null ? { state: 'failed' as const } : { due_at: againAt.toISOString() }),
    })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .execute();
}

/** Newest first. */
export async function readDeliveries(
  db: Db,
  { since, states }: { readonly since: Date; readonly states?: readonly DeliveryState[] },
): Promise<readonly Delivery[]> {
  const query = db
    .selectFrom('deliveries')
    .selectAll()
    .where('created_at', '>=', since.toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (states === undefined ? query : query.where('state', 'in', [...states])).execute();
  return rows.map(toDelivery);
}

/** Forgets what was sent or given up before `before`. Returns how many. */
export async function pruneDeliveries(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('deliveries')
    .where('state', '!=', 'waiting')
    .where('created_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

interface DeliveryRow {
  readonly id: number;
  readonly key: string;
  readonly recipient: string;
  readonly content: string;
  readonly state: string;
  readonly due_at: string;
  readonly created_at: string;
  readonly attempts: number;
  readonly failures: number;
  readonly sent_at: string | null;
  readonly fault: string | null;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    key: row.key,
    recipient: decodeRecipient(row.recipient),
    content: row.content,
    state: decodeDeliveryState(row.state),
    dueAt: new Date(row.due_at),
    attempts: row.attempts,
    failures: row.failures,
    createdAt: new Date(row.created_at),
    sentAt: row.sent_at,
    fault: row.fault,
  };
}
