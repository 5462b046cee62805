import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import SqliteHandle from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';

import { openStore } from '#db/open.ts';
import { claimEvent } from '#db/queries/events.ts';
import { openForTest, temporaryFolder } from '#test/support/store-dialects.ts';

const NOBODY = 65_534;
const AT = new Date('2031-08-01T18:00:00.000Z');

/** File permissions do not bind the administrator: the test goes on as a user whom they bind. */
function asOrdinaryUser(): void {
  if (process.getuid?.() !== 0) return;
  process.seteuid?.(NOBODY);
  onTestFinished(() => process.seteuid?.(0));
}

/** Another program that holds the file until the test is over. */
async function lockedByAnotherProcess(file: string): Promise<void> {
  const script = `
    const db = require('better-sqlite3')(process.argv[1]);
    db.exec('begin immediate');
    process.stdout.write('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['-e', script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill();
    await once(child, 'exit');
  });
  await once(child.stdout, 'data');
}

it('creates the folder of a new store', async () => {
  const file = join(temporaryFolder(), 'a', 'b', 'avance.db');
  await openForTest(`sqlite:${file}`);
  expect(existsSync(file)).toBe(true);
});

it('keeps a journal that lets others read, and checks references', async () => {
  const file = join(temporaryFolder(), 'avance.db');
  const { db } = await openForTest(`sqlite:${file}`);
  expect(new SqliteHandle(file).pragma('journal_mode', { simple: true })).toBe('wal');
  await expect(
    db.insertInto('goal_lines').values({ goal_id: 1, line_id: 1, position: 1 }).execute(),
  ).rejects.toThrow('FOREIGN KEY');
});

it('refuses a file that is no database, and leaves it as it was', async () => {
  const file = join(temporaryFolder(), 'avance.db');
  writeFileSync(file, 'Esto es una carta, no una base de datos.\n'.repeat(100));
  const before = readFileSync(file);
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'store-not-a-database' });
  expect(readFileSync(file)).toEqual(before);
});

it("refuses another program's database, and leaves it as it was", async () => {
  const file = join(temporaryFolder(), 'otra.db');
  new SqliteHandle(file).exec('create table songs (title text)').close();
  const before = readFileSync(file);
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'store-foreign' });
  expect(readFileSync(file)).toEqual(before);
});

it('refuses a folder in the place of the file', async () => {
  await expect(openStore(`sqlite:${temporaryFolder()}`)).rejects.toMatchObject({ code: 'store-cannot-open' });
});

it('says when the folder cannot be made', async () => {
  const file = join(temporaryFolder(), 'carta.txt');
  writeFileSync(file, '');
  await expect(openStore(`sqlite:${join(file, 'avance.db')}`)).rejects.toMatchObject({
    code: 'store-folder-missing',
  });
});

it('says when another process holds a new file', async () => {
  const file = join(temporaryFolder(), 'avance.db');
  await lockedByAnotherProcess(file);
  await expect(openStore(`sqlite:${file}`, { waitMs: 50 })).rejects.toMatchObject({ code: 'store-locked' });
});

it('says when another process keeps an open store locked, and works again afterwards', async () => {
  const file = join(temporaryFolder(), 'avance.db');
  const { db } = await openForTest(`sqlite:${file}`, { waitMs: 50 });
  const other = new SqliteHandle(file);
  other.exec('begin immediate');
  await expect(
    claimEvent(db, { claim: { id: 'Ev1', againAfterMs: null }, work: null, at: AT }),
  ).rejects.toMatchObject({
    code: 'store-locked',
  });
  expect(await db.selectFrom('slack_events').selectAll().execute()).toEqual([]);
  other.exec('rollback');
  other.close();
  expect(await claimEvent(db, { claim: { id: 'Ev1', againAfterMs: null }, work: null, at: AT })).toBe(true);
});

it('says when the file may not be written, though it may be read', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'avance.db');
  await (await openStore(`sqlite:${file}`)).close();
  chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  asOrdinaryUser();
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'store-read-only' });
  expect(readdirSync(folder)).toEqual(['avance.db']);
});

it('says when a new store may not be created in its folder', async () => {
  const folder = join(temporaryFolder(), 'ajena');
  mkdirSync(folder, { mode: 0o555 });
  chmodSync(join(folder, '..'), 0o755);
  asOrdinaryUser();
  await expect(openStore(`sqlite:${join(folder, 'avance.db')}`)).rejects.toMatchObject({
    code: 'store-cannot-open',
  });
});
