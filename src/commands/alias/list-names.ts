import { type AliasRecord, readAliasHistory } from '#db/queries/alias-history.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { CATALOG_OPTIONS, withCatalog } from '../with-catalog.ts';
import { tellNames } from './tell-names.ts';

export async function listNames(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...CATALOG_OPTIONS,
    history: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('«alias list» no lleva más palabras: lista todos.');
  return withCatalog(terminal, values, async ({ store, config, catalog }) => {
    const all = await readAliasHistory(store.db, catalog.year);
    const names = values.history === true ? all : all.filter(isInUse);
    if (values.json === true) {
      terminal.write(`${JSON.stringify({ year: catalog.year, aliases: names })}\n`);
    } else {
      terminal.write(`${tellNames(names, catalog, config.timeZone)}\n`);
    }
    return 0;
  });
}

function isInUse({ removedAt }: AliasRecord): boolean {
  return removedAt === null;
}
