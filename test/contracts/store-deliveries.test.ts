import { describe, expect, it } from 'vitest';
import {
  addDeliveries,
  markAttemptFailed,
  markSent,
  readDeliveries,
  readKnownKeys,
  renewLease,
  takeDueDeliveries,
} from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import { DIALECTS, newStore, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';

const NOON = new Date('2031-08-01T18:00:00.000Z');
const LEASE_MS = 1_000;

function later(milliseconds: number): Date {
  return new Date(NOON.getTime() + milliseconds);
}

function mail(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    key: `mail:${index}`,
    recipient: { kind: 'person', person: 'T:U' } as const,
    content: '{}',
    dueAt: NOON,
  }));
}

function take(db: Db, at: Date, most = 10) {
  return takeDueDeliveries(db, { at, leaseMs: LEASE_MS, most });
}

describe.each(DIALECTS)('deliveries on %s', (dialect) => {
  it('are kept once a key', async () => {
    const { db } = await newStore(dialect);
    expect(await addDeliveries(db, mail(3), NOON)).toBe(3);
    expect(await addDeliveries(db, mail(5), NOON)).toBe(2);
    expect([...(await readKnownKeys(db, ['mail:4', 'mail:5']))]).toEqual(['mail:4']);
    expect([...(await readKnownKeys(db, []))]).toEqual([]);
  });

  it('are taken by one at a time, until the lease ends', async () => {
    const { db } = await newStore(dialect);
    await addDeliveries(db, mail(3), NOON);
    expect((await take(db, NOON, 2)).map(({ key }) => key)).toEqual(['mail:0', 'mail:1']);
    expect((await take(db, NOON)).map(({ key }) => key)).toEqual(['mail:2']);
    expect(await take(db, later(LEASE_MS - 1))).toEqual([]);
    expect((await take(db, later(LEASE_MS))).map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  it('are not renewed, nor called failed, by whoever lost them', async () => {
    const { db } = await newStore(dialect);
    await addDeliveries(db, mail(1), NOON);
    const [slow] = await take(db, NOON);
    if (slow === undefined) throw new Error('nothing due');
    expect(await renewLease(db, slow, later(2 * LEASE_MS))).toBe(true);
    const [quick] = await take(db, later(2 * LEASE_MS));
    if (quick === undefined) throw new Error('nothing due');
    expect(await renewLease(db, slow, later(9 * LEASE_MS))).toBe(false);
    const fault = { fault: 'unreachable', failures: 1, againAt: later(60_000) };
    await markAttemptFailed(db, { ...slow, ...fault });
    expect((await readDeliveries(db, { since: NOON }))[0]).toMatchObject({ fault: null, failures: 0 });
    await markSent(db, quick.id, later(2 * LEASE_MS));
    await markAttemptFailed(db, { ...quick, ...fault });
    expect((await readDeliveries(db, { since: NOON }))[0]).toMatchObject({ state: 'sent', failures: 0 });
    expect(await renewLease(db, quick, later(9 * LEASE_MS))).toBe(false);
  });
});

describe('deliveries that several take at once', () => {
  it('go each to one of them', async () => {
    const url = await newStoreUrl('postgres');
    const stores = await Promise.all(Array.from({ length: 4 }, () => openForTest(url)));
    const [first] = stores;
    if (first === undefined) throw new Error('no store');
    await addDeliveries(first.db, mail(40), NOON);
    const taken = await Promise.all(
      stores.flatMap(({ db }) => Array.from({ length: 5 }, () => take(db, NOON, 5))),
    );
    const keys = taken.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
