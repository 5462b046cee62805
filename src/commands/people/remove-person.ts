import { endRole, readKnownKeys } from '#db/queries/people.ts';
import { authorOf } from '../alias/read-words.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { findKey, readPersonWord } from './find-key.ts';

/** Ends a person's role; its trace stays in the store. */
export async function removePerson(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, KEPT_STORE_OPTIONS);
  const id = readPersonWord(positionals);
  return withStore<ExitCode>(terminal, values, async ({ store: { db }, config }) => {
    const found = findKey(id, await readKnownKeys(db));
    if (!found.ok) {
      terminal.complain(`${found.advice}\n`);
      return 1;
    }
    const change = { author: authorOf(terminal.env), at: terminal.clock() };
    if ((await endRole(db, found.key, change)) === 'unknown') {
      terminal.complain(`${found.key} no tiene ninguna función. Para ver quién la tiene: people list\n`);
      return 1;
    }
    const named = config.admins.some((admin) => [found.key, id].includes(admin));
    terminal.write(
      [
        `Listo: ${found.key} ya no tiene función; sólo consulta. El registro conserva quién la dio y quién la quitó.`,
        ...(named ? ['Sigue administrando mientras esté en AVANCE_ADMINS.'] : []),
        '',
      ].join('\n'),
    );
    return 0;
  });
}
