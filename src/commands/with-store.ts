import { openStore, type Store } from '#db/open.ts';
import type { Config } from '#src/config.ts';
import { readConfig } from '#src/config.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { importBundledReport } from './bundled-report.ts';
import { type Terminal, UsageError } from './command.ts';

/** The options by which each command is told its store. */
export const STORE_OPTIONS = { demo: { type: 'boolean' }, db: { type: 'string' } } as const;
/** Of commands for what stays: a throw-away store has no use for them. */
export const KEPT_STORE_OPTIONS = { db: STORE_OPTIONS.db } as const;

/** What follows `--db URL` in the usage of a command. */
export const DB_MEANING =
  'sqlite:ARCHIVO o postgres://…  (si falta: AVANCE_DATABASE_URL, o el almacén local)';
export const STORE_USAGE = `  --demo     un almacén pasajero con el informe de muestra
  --db URL   ${DB_MEANING}`;

interface Chosen {
  readonly demo?: boolean | undefined;
  readonly db?: string | undefined;
}

export interface Opened {
  readonly store: Store;
  readonly config: Config;
}

/**
 * Opens the store that the options or the environment name, and closes it whatever becomes of the work.
 * Throws a UsageError for two stores at once.
 */
export async function withStore<Result>(
  terminal: Terminal,
  chosen: Chosen,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  if (chosen.demo === true && chosen.db !== undefined) {
    throw new UsageError('Escriba --demo o --db, y sólo uno de los dos.');
  }
  const read = readConfig(terminal.env);
  if (!read.ok)
    throw new AvanceError('config', ['La configuración tiene fallas:', ...read.faults].join('\n  - '));
  const { config } = read;
  const url = chosen.demo === true ? 'sqlite::memory:' : (chosen.db ?? config.databaseUrl);
  const store = await openStore(url);
  try {
    if (chosen.demo === true) await importBundledReport(store, terminal.clock());
    return await work({ store, config });
  } finally {
    await store.close();
  }
}
