import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

import type { DialectName } from '#db/columns.ts';
import { openStore, type Store, type StoreOptions } from '#db/open.ts';

import { TEMPLATE } from './postgres-server.ts';
import { newScratchFolder } from './scratch.ts';

/** A database of PostgreSQL is copied from one that is up to date; an empty one is for what makes it so. */
type Beginning = 'up to date' | 'empty';

/** Each makes the URL of a new store that is removed when the test is over. */
const NEW_URL: Readonly<Record<DialectName, (beginning: Beginning) => Promise<string>>> = {
  sqlite: async () => `sqlite:${join(temporaryFolder(), 'avance.db')}`,
  postgres: newPostgresUrl,
};

export const DIALECTS: readonly DialectName[] = ['sqlite', 'postgres'];

/** Of a store without rows. */
export function newStoreUrl(dialect: DialectName): Promise<string> {
  return NEW_URL[dialect]('up to date');
}

/** Of a store without anything, as an agency makes one. */
export function emptyStoreUrl(dialect: DialectName): Promise<string> {
  return NEW_URL[dialect]('empty');
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
  const folder = newScratchFolder('store');
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function newPostgresUrl(beginning: Beginning): Promise<string> {
  const name = `avance_${randomBytes(6).toString('hex')}`;
  const copied = beginning === 'empty' ? '' : ` template ${TEMPLATE} strategy file_copy`;
  await administer(`create database ${name}${copied}`);
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
