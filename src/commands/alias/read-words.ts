import type { Named } from '#db/queries/aliases.ts';
import { type AliasTarget, aliasesOf } from '#intents/teaching/alias-target.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';
import { toPrintable } from '#src/reply/printable.ts';
import { type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { CATALOG_OPTIONS } from '../with-catalog.ts';
import type { Wanted } from './find-target.ts';

/** What `add` and `remove` are told. */
export interface Words {
  readonly wanted: Wanted;
  readonly alias: string;
  readonly chosen: { readonly db?: string | undefined; readonly year?: string | undefined };
}

/** A name that was written without its quotes comes as several words: they are one name all the same. */
export function readWords(args: readonly string[]): Words {
  const { values, positionals } = parseOptions(args, {
    ...CATALOG_OPTIONS,
    unit: { type: 'string' },
    'in-unit': { type: 'string' },
  });
  const chosen = { db: values.db, year: values.year };
  if (values.unit !== undefined) {
    if (values['in-unit'] !== undefined) throw new UsageError('--in-unit es para metas; no va con --unit.');
    if (positionals.length === 0) throw new UsageError('Falta el nombre, entre comillas.');
    return { wanted: { kind: 'unit', code: values.unit }, alias: toAlias(positionals), chosen };
  }
  const [code, ...words] = positionals;
  if (code === undefined || words.length === 0)
    throw new UsageError('Escriba la clave y, entre comillas, el nombre.');
  return { wanted: { kind: 'goal', code, inUnit: values['in-unit'] }, alias: toAlias(words), chosen };
}

/** Quotes that were pasted along are no part of the name. */
function toAlias(words: readonly string[]): string {
  return toPrintable(words.join(' ')).replaceAll(/^["'«“”]+|["'»“”]+$/gu, '');
}

/** The target's name that is the same however it is spelled. */
export function findKnown(target: AliasTarget, alias: string): string | undefined {
  return aliasesOf(target).find((known) => fold(known) === fold(alias));
}

export function toStoreKey(target: AliasTarget, { year }: Catalog): Named {
  return target.kind === 'goal'
    ? { kind: 'goal', goalId: target.goal.id }
    : { kind: 'unit', year, unitCode: target.unit.code };
}

/** Who is recorded: the account at the terminal, as the system calls it. */
export function authorOf(env: Terminal['env']): string {
  const account = [env['USER'], env['USERNAME'], env['LOGNAME']].find((name) => (name ?? '').trim() !== '');
  return toPrintable(account ?? 'terminal');
}
