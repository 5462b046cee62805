import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import SqliteHandle from 'better-sqlite3';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';

import { AvanceError } from '#src/domain/errors.ts';

import { IN_MEMORY, toStoreAddress } from './address.ts';
import { createBreathing } from './breathing.ts';
import type { DialectName } from './columns.ts';
import { migrate } from './migrate.ts';
import { toPostgresFault } from './postgres-faults.ts';
import type { Database, Db } from './schema.ts';
import { AvanceSqliteDialect, USUAL_SYNC } from './sqlite-dialect.ts';
import { toSqliteFault } from './sqlite-faults.ts';

export interface Store {
  readonly db: Db;
  readonly dialect: DialectName;
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** How long to wait for another program's lock, and for PostgreSQL to answer. Default 5,000. */
  readonly waitMs?: number;
  /** Told of connections that PostgreSQL closed while idle; the pool opens others by itself. */
  readonly onIdleFault?: (error: Error) => void;
}

const DEFAULT_WAIT_MS = 5_000;
const POOL_SIZE = 10;

/**
 * Opens a store, creating and migrating it as needed. The only place that knows the drivers.
 * A SQLite file is opened once in a process: the wait for a lock stops the process, and with it whoever
 * of the same process holds the lock. Several processes may have it open.
 * @param url `sqlite:FILE`, `sqlite::memory:` or `postgres://…`
 * @throws AvanceError `store-…` with what to do; in every such case nothing was lost or altered
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const address = toStoreAddress(url);
  return address.dialect === 'sqlite' ? openSqlite(address.file, options) : openPostgres(address, options);
}

async function openSqlite(file: string, options: StoreOptions): Promise<Store> {
  const database = openHandle(file, options.waitMs ?? DEFAULT_WAIT_MS);
  const db = new Kysely<Database>({
    dialect: new AvanceSqliteDialect({ database, file }),
    plugins: [createBreathing()],
  });
  try {
    await migrate(db, 'sqlite');
    prepareForWriting(database);
  } catch (error) {
    await db.destroy();
    throw toSqliteFault(error, file);
  }
  return { db, dialect: 'sqlite', close: () => db.destroy() };
}

function openHandle(file: string, waitMs: number): SqliteHandle.Database {
  if (file !== IN_MEMORY) createFolder(dirname(file));
  let handle: SqliteHandle.Database | undefined;
  try {
    handle = new SqliteHandle(file, { timeout: waitMs });
    // Reads the first page: a file that is no database is refused before anything is set on it.
    handle.pragma('schema_version');
    handle.pragma('foreign_keys = ON');
    return handle;
  } catch (error) {
    handle?.close();
    throw toSqliteFault(error, file);
  }
}

/** After the checks, for this changes the file: a journal that lets readers go on while one writes. */
function prepareForWriting(database: SqliteHandle.Database): void {
  database.pragma('journal_mode = WAL');
  database.exec(USUAL_SYNC);
  // A file that cannot be written opens without a word, and would fail at the first write.
  database.exec('begin immediate; rollback');
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AvanceError(
      'store-folder-missing',
      `No se pudo crear la carpeta ${folder} para la base de datos. Revise la ruta y los permisos, o indique otra.`,
      { cause: error },
    );
  }
}

async function openPostgres(
  address: { readonly url: string; readonly place: string },
  options: StoreOptions,
): Promise<Store> {
  // Loaded only where it is used: the embedded store starts without it.
  const { default: driver } = await import('pg');
  const pool = new driver.Pool({
    connectionString: address.url,
    connectionTimeoutMillis: options.waitMs ?? DEFAULT_WAIT_MS,
    max: POOL_SIZE,
    types: parsers(driver),
  });
  pool.on('error', (error) => options.onIdleFault?.(error));
  // A connection that is lost while it is in use fails its statement; unheard, it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: withAdvice(pool, address.place) }),
  });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw toPostgresFault(error, address.place);
  }
  return { db, dialect: 'postgres', close: () => db.destroy() };
}

function withAdvice(pool: pg.Pool, place: string): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      try {
        return await pool.connect();
      } catch (error) {
        throw toPostgresFault(error, place);
      }
    },
    end: () => pool.end(),
  };
}

/** Counts and sums come as numbers, and calendar days as the text they are; by default neither does. */
function parsers(driver: typeof pg): pg.TypeOverrides {
  const types = new driver.TypeOverrides();
  types.setTypeParser(driver.types.builtins.INT8, Number);
  types.setTypeParser(driver.types.builtins.NUMERIC, Number);
  types.setTypeParser(driver.types.builtins.DATE, String);
  return types;
}
