import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';

import { MIGRATION_NAMES } from '#db/migrations/all.ts';
import { openStore } from '#db/open.ts';
import { DIALECTS, emptyStoreUrl, openForTest } from '#test/support/store-dialects.ts';

type Migrated = { avance_migrations: { name: string; timestamp: string } };

const run = promisify(execFile);

const OPENER = `
  import { openStore } from '#db/open.ts';
  const store = await openStore(process.argv[1]);
  const [state] = await store.db.selectFrom('store_state').selectAll().execute();
  await store.close();
  process.stdout.write(JSON.stringify(state));`;

/** Opens the store in a process of its own; what its store_state holds. */
async function openInProcess(url: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', OPENER, url]);
  return stdout;
}

describe.each(DIALECTS)('opening a store on %s', (dialect) => {
  it('brings an empty one up to date, and leaves one that is as it is', async () => {
    const url = await emptyStoreUrl(dialect);
    const first = await openForTest(url);
    await first.db.insertInto('fiscal_years').values({ year: 2031 }).execute();
    const before = await first.db
      .withTables<Migrated>()
      .selectFrom('avance_migrations')
      .selectAll()
      .execute();
    const { db } = await openForTest(url);
    expect(before.map(({ name }) => name).sort()).toEqual(MIGRATION_NAMES);
    expect(await db.withTables<Migrated>().selectFrom('avance_migrations').selectAll().execute()).toEqual(
      before,
    );
    expect(await db.selectFrom('fiscal_years').select('year').execute()).toEqual([{ year: 2031 }]);
  });

  it('lets several processes open the same new store at once', async () => {
    const url = await emptyStoreUrl(dialect);
    const states = await Promise.all([1, 2, 3, 4].map(() => openInProcess(url)));
    expect(states).toEqual([1, 2, 3, 4].map(() => '{"id":1,"revision":0}'));
  });

  it('refuses a store of a later version and leaves it alone', async () => {
    const url = await emptyStoreUrl(dialect);
    const { db } = await openForTest(url);
    const later = { name: '999-later', timestamp: '2099-01-01T00:00:00.000Z' };
    await db.withTables<Migrated>().insertInto('avance_migrations').values(later).execute();
    await expect(openStore(url)).rejects.toMatchObject({ code: 'store-newer' });
  });

  it('reads counts as numbers', async () => {
    const { db } = await openForTest(await emptyStoreUrl(dialect));
    const { count } = await db
      .selectFrom('store_state')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});
