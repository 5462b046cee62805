import { addAlias } from '#db/queries/aliases.ts';
import type { AliasTarget } from '#intents/teaching/alias-target.ts';
import { tryAlias } from '#intents/teaching/try-alias.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { type OpenedCatalog, withCatalog } from '../with-catalog.ts';
import { shortTarget } from './describe.ts';
import { findTarget } from './find-target.ts';
import { authorOf, findKnown, readWords, toStoreKey } from './read-words.ts';
import { tellAdded, tellRefusal } from './tell-alias.ts';

/** Teaches a name that passes its trial. One that is known already is no fault: there is nothing left to do. */
export async function addName(terminal: Terminal): Promise<ExitCode> {
  const { wanted, alias, chosen } = readWords(terminal.args);
  return withCatalog(terminal, chosen, async (opened) => {
    const found = findTarget(opened.catalog, wanted);
    if (found.ok) return teach(terminal, opened, { target: found.target, alias });
    terminal.complain(`${found.advice}\n`);
    return 1;
  });
}

async function teach(
  terminal: Terminal,
  { store, config, catalog }: OpenedCatalog,
  teaching: { readonly target: AliasTarget; readonly alias: string },
): Promise<ExitCode> {
  const { target, alias } = teaching;
  const known = findKnown(target, alias);
  if (known !== undefined) return tellKnown(terminal, target, known);
  const at = terminal.clock();
  const verdict = tryAlias(catalog, teaching, makeCalendarDay(config.timeZone)(at));
  if (!verdict.ok) {
    terminal.complain(`${tellRefusal(verdict.refusal, teaching)}\n`);
    return 1;
  }
  const named = toStoreKey(target, catalog);
  const outcome = await addAlias(store.db, { named, alias, author: authorOf(terminal.env), at });
  // Somebody else was faster.
  if (outcome === 'known') return tellKnown(terminal, target, alias);
  terminal.write(`${tellAdded(teaching, verdict, catalog)}\n`);
  return 0;
}

function tellKnown(terminal: Terminal, target: AliasTarget, alias: string): ExitCode {
  terminal.write(`«${alias}» ya nombraba a ${shortTarget(target)}: no cambió nada.\n`);
  return 0;
}
