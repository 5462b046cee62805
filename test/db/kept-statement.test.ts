import { expect, it, onTestFinished } from 'vitest';
import { keepStatement } from '#db/kept-statement.ts';
import { openStore } from '#db/open.ts';

it('is put together once a database, and each time has its own values', async () => {
  let built = 0;
  const insert = keepStatement(['id', 'work'], (db, { id, work }) => {
    built += 1;
    return db
      .insertInto('slack_events')
      .values({ event_id: id, claimed_at: '2023-10-16T18:00:00Z', work })
      .returning(['event_id', 'work']);
  });
  const [one, other] = [await openStore('sqlite::memory:'), await openStore('sqlite::memory:')];
  onTestFinished(async () => {
    await one.close();
    await other.close();
  });
  expect(await insert(one.db, { id: 'first', work: 'id' })).toEqual([{ event_id: 'first', work: 'id' }]);
  expect(await insert(one.db, { id: 'second', work: null })).toEqual([{ event_id: 'second', work: null }]);
  expect(built).toBe(1);
  expect(await insert(other.db, { id: 'first', work: 'x' })).toEqual([{ event_id: 'first', work: 'x' }]);
  expect(built).toBe(2);
});
