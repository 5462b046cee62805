import { removeAlias } from '#db/queries/aliases.ts';
import { aliasesOf } from '#intents/teaching/alias-target.ts';
import { joinWithAnd } from '#src/language/format.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { withCatalog } from '../with-catalog.ts';
import { shortTarget } from './describe.ts';
import { findTarget } from './find-target.ts';
import { authorOf, readWords, toStoreKey } from './read-words.ts';

/** Takes a name back; its trace stays in the store. */
export async function removeName(terminal: Terminal): Promise<ExitCode> {
  const { wanted, alias, chosen } = readWords(terminal.args);
  return withCatalog(terminal, chosen, async ({ store, catalog }) => {
    const found = findTarget(catalog, wanted);
    if (!found.ok) {
      terminal.complain(`${found.advice}\n`);
      return 1;
    }
    const { target } = found;
    const outcome = await removeAlias(store.db, {
      named: toStoreKey(target, catalog),
      alias,
      author: authorOf(terminal.env),
      at: terminal.clock(),
    });
    if (outcome === 'removed') {
      terminal.write(
        `Listo: «${alias}» ya no nombra a ${shortTarget(target)}. El registro conserva quién lo enseñó y quién lo quitó.\n`,
      );
      return 0;
    }
    const known = aliasesOf(target).map((each) => `«${each}»`);
    const advice = known.length === 0 ? 'No tiene ninguno.' : `Tiene: ${joinWithAnd(known)}.`;
    terminal.complain(`«${alias}» no es un nombre enseñado de ${shortTarget(target)}. ${advice}\n`);
    return 1;
  });
}
