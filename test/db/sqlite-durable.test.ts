import { CompiledQuery } from 'kysely';
import { expect, it } from 'vitest';
import type { Db } from '#db/schema.ts';
import { newStore } from '#test/support/store-dialects.ts';

/** What SQLite waits for at a commit. */
const NORMAL = 1;
const FULL = 2;

async function waitsFor(db: Db): Promise<unknown> {
  const { rows } = await db.executeQuery<{ readonly synchronous: number }>(
    CompiledQuery.raw('pragma synchronous'),
  );
  return rows[0]?.synchronous;
}

it('what is written at once is on the disk when it is told, and single statements cost as little as before', async () => {
  const { db } = await newStore('sqlite');
  for (const _each of ['first', 'again', 'and again']) {
    expect(await waitsFor(db)).toBe(NORMAL);
    expect(await db.transaction().execute(waitsFor)).toBe(FULL);
  }
  expect(await waitsFor(db)).toBe(NORMAL);
  const failed = db.transaction().execute(async (transaction) => {
    await waitsFor(transaction);
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect(await waitsFor(db)).toBe(NORMAL);
});

it('reading in a transaction waits for nothing', async () => {
  const { db } = await newStore('sqlite');
  expect(await db.transaction().setAccessMode('read only').execute(waitsFor)).toBe(NORMAL);
});
