import { findHeldRole, readKnownKeys } from '#db/queries/people.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { changeByTerminal } from './change-by-terminal.ts';
import { findKey, readPersonWord } from './find-key.ts';

/** Ends a person's role; its trace stays in the store. */
export async function removePerson(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, KEPT_STORE_OPTIONS);
  const id = readPersonWord(positionals);
  return withStore<ExitCode>(terminal, values, async (opened) => {
    const { store, config } = opened;
    const found = findKey(id, await readKnownKeys(store.db));
    if (!found.ok) return refuse(terminal, found.advice);
    if ((await findHeldRole(store.db, found.key)) === undefined) {
      return refuse(terminal, `${found.key} no tiene ninguna función. Para ver quién la tiene: people list`);
    }
    const outcome = await changeByTerminal(terminal, opened, {
      person: found.key,
      role: null,
      unitCodes: [],
    });
    if ('refusal' in outcome) return refuse(terminal, outcome.refusal);
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

function refuse(terminal: Terminal, advice: string): ExitCode {
  terminal.complain(`${advice}\n`);
  return 1;
}
