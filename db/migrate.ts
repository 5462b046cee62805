import { type Kysely, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';

import { AvanceError } from '#src/domain/errors.ts';

import type { DialectName } from './columns.ts';
import { MIGRATION_NAMES, migrationsFor } from './migrations/all.ts';
import type { Database } from './schema.ts';

const TABLE = 'avance_migrations';
const LOCK_TABLE = 'avance_migrations_lock';

/** Any number of our own, the same in every release: PostgreSQL locks by number. */
const POSTGRES_LOCK = 5_101_966_303;

/** Processes that start together on one PostgreSQL wait here. SQLite's own write lock does it there. */
const LOCK_OUT_OTHERS: Readonly<Record<DialectName, (db: Kysely<Database>) => Promise<void>>> = {
  sqlite: async () => {},
  postgres: async (db) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(POSTGRES_LOCK)})`.execute(db);
  },
};

/**
 * Brings the schema up to this version, all or nothing; safe when several processes start at once.
 * @throws AvanceError `store-newer` before anything is written, where a later version has been here;
 *   `store-foreign` where the file is another program's database
 */
export async function migrate(db: Kysely<Database>, dialect: DialectName): Promise<void> {
  if (await isUpToDate(db, dialect)) return;
  const provider: MigrationProvider = { getMigrations: async () => migrationsFor(dialect) };
  await db.transaction().execute(async (transaction) => {
    await LOCK_OUT_OTHERS[dialect](transaction);
    const migrator = new Migrator({
      db: transaction,
      provider,
      migrationTableName: TABLE,
      migrationLockTableName: LOCK_TABLE,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('migration', { cause: error });
  });
}

async function isUpToDate(db: Kysely<Database>, dialect: DialectName): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE)) {
    if (dialect === 'sqlite' && tables.length > 0) refuseForeign();
    return false;
  }
  const applied = await db
    .withTables<{ [TABLE]: { name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .execute();
  if (applied.some(({ name }) => !MIGRATION_NAMES.includes(name))) refuseNewer();
  return applied.length === MIGRATION_NAMES.length;
}

function refuseForeign(): never {
  throw new AvanceError(
    'store-foreign',
    'El archivo es una base de datos de otro programa. No se modificó. Indique otro archivo para Avance.',
  );
}

function refuseNewer(): never {
  throw new AvanceError(
    'store-newer',
    'La base de datos fue escrita por una versión más reciente de Avance. No se modificó. ' +
      'Actualice Avance en este equipo, o indique otra base de datos.',
  );
}
