import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

import type { DialectName } from '#db/columns.ts';
import { openStore, type Store, type StoreOptions } from '#db/open.ts';

/** Each makes the URL of a new, empty store that is removed when the test is over. */
const NEW_URL: Readonly<Record<DialectName, () => Promise<string>>> = {
  sqlite: async () => `sqlite:${join(temporaryFolder(), 'avance.db')}`,
  postgres: newPostgresUrl,
};

export const DIALECTS: readonly DialectName[] = ['sqlite', 'postgres'];

export function newStoreUrl(dialect: DialectName): Promise<string> {
  return NEW_URL[dialect]();
}

/** Opens a store for the running test, which closes it at its end. */
export async function openForTest(url: string, options?: StoreOptions): Promise<Store> {
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return store;
}

export async function newStore(dialect: DialectName): Promise<Store> {
  return openForTest(await newStoreUrl(dialect));
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'avance-store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function newPostgresUrl(): Promise<string> {
  const name = `avance_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  onTestFinished(() => administer(`drop database if exists ${name} with (force)`));
  return `${inject('postgresServer')}${name}`;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresServer')}postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
