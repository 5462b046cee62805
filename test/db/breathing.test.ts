import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newStore } from '#test/support/store-dialects.ts';

it('lets other things happen during a long row of statements, also within a transaction', async () => {
  const { db } = await newStore('sqlite');
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await db.transaction().execute(async (transaction) => {
    const end = performance.now() + 150;
    while (performance.now() < end) await sql`select 1`.execute(transaction);
  });
  isOver = true;
  expect(turns).toBeGreaterThan(2);
});
