import { readCatalog } from '#db/queries/catalog.ts';
import { readYears } from '#db/queries/year.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { type ExitCode, type Terminal, UsageError } from './command.ts';
import { KEPT_STORE_OPTIONS, type Opened, withStore } from './with-store.ts';

/** The options by which a command is told its store and the programme in it. */
export const CATALOG_OPTIONS = { ...KEPT_STORE_OPTIONS, year: { type: 'string' } } as const;

export interface OpenedCatalog extends Opened {
  readonly catalog: Catalog;
}

interface Chosen {
  readonly db?: string | undefined;
  readonly year?: string | undefined;
}

/** Opens a store's programme of the year asked for, or its newest; refuses where there is none. */
export async function withCatalog(
  terminal: Terminal,
  { db, year }: Chosen,
  work: (opened: OpenedCatalog) => Promise<ExitCode>,
): Promise<ExitCode> {
  const wanted = year === undefined ? undefined : parseYear(year);
  return withStore<ExitCode>(terminal, { db }, async (opened) => {
    const catalog = await readCatalog(opened.store.db, wanted);
    if (catalog !== null) return work({ ...opened, catalog });
    terminal.complain(`${tellNoProgramme(await readYears(opened.store.db), wanted)}\n`);
    return 1;
  });
}

function parseYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new UsageError(`«${text}» no es un año. Escríbalo con cuatro cifras.`);
  return Number(text);
}

/** @param wanted the year asked for; undefined: any */
export function tellNoProgramme(years: readonly number[], wanted: number | undefined): string {
  if (years.length === 0 || wanted === undefined) {
    return 'Todavía no hay ningún programa cargado. Cargue un informe: npm run avance -- import ARCHIVO';
  }
  return `No está cargado el programa de ${wanted}; sí ${years.length === 1 ? 'el' : 'los'} de ${joinWithAnd(years.map(String))}.`;
}
