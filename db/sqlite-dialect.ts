import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';

import { toSqliteFault } from './sqlite-faults.ts';

/** Statements kept ready; the shapes of our queries are far fewer. */
const STATEMENTS_KEPT = 200;

/** SQLite rolls schema changes back like any other; saying so lets all migrations run in one transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Single statements are notes of the bot's own work: after a power cut the last of them may be gone, and none is torn. */
export const USUAL_SYNC = 'pragma synchronous = normal';
/** What is written at once is what somebody confirmed, or a report: it is on the disk before anybody is told. */
const SURE_SYNC = 'pragma synchronous = full';

/**
 * A transaction that writes takes the write lock at its start: one that reads first and asks for the
 * lock later fails at once when another process has written in between, whatever the busy timeout.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    if (settings.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    await connection.executeQuery(CompiledQuery.raw(SURE_SYNC));
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    await connection.executeQuery(CompiledQuery.raw(USUAL_SYNC));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection);
    await connection.executeQuery(CompiledQuery.raw(USUAL_SYNC));
  }
}

interface Source {
  readonly database: SqliteDatabase;
  /** For the advice of faults. */
  readonly file: string;
}

export class AvanceSqliteDialect extends SqliteDialect {
  readonly #prepared: SqliteDatabase;

  constructor(source: Source) {
    const prepared = withKeptStatements(source);
    super({ database: prepared });
    this.#prepared = prepared;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#prepared });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

function withKeptStatements({ database, file }: Source): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = withAdvice(
        advised(() => database.prepare(sql), file),
        file,
      );
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

function withAdvice(statement: SqliteStatement, file: string): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => advised(() => statement.all(parameters), file),
    run: (parameters) => advised(() => statement.run(parameters), file),
    iterate: (parameters) => advised(() => statement.iterate(parameters), file),
  };
}

function advised<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (error) {
    throw toSqliteFault(error, file);
  }
}
