import { readCatalog } from '#db/queries/catalog.ts';
import { giveRole, readKnownKeys } from '#db/queries/people.ts';
import { toCodeKey } from '#intents/subjects/terms.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import { ROLE_WORDS } from '#src/bot/people.ts';
import type { Catalog, CatalogUnit } from '#src/domain/catalog.ts';
import type { Person } from '#src/domain/person.ts';
import { authorOf } from '../alias/read-words.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { findKey, readPersonWord } from './find-key.ts';
import { readRole } from './read-role.ts';

/** Gives a person their role, in place of the one they had. */
export async function addPerson(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    role: { type: 'string' },
    unit: { type: 'string' },
  });
  const id = readPersonWord(positionals);
  const role = readRole(values.role, values.unit);
  return withStore<ExitCode>(terminal, values, async ({ store: { db } }) => {
    const found = findKey(id, await readKnownKeys(db));
    if (!found.ok) return refuse(terminal, found.advice);
    const catalog = values.unit === undefined ? null : await readCatalog(db);
    const unit = values.unit === undefined ? null : findUnit(catalog, values.unit);
    if (typeof unit === 'string') return refuse(terminal, unit);
    const person: Person = { key: found.key, role, unitCode: unit?.code ?? null };
    const outcome = await giveRole(db, person, { author: authorOf(terminal.env), at: terminal.clock() });
    const told = `${found.key}: ${ROLE_WORDS[role]}${unit === null ? '' : ` de ${codedUnit(unit)}`}`;
    terminal.write(
      `${{ added: 'Listo', changed: 'Listo, cambió a', same: 'Ya era así' }[outcome]}: ${told}.\n`,
    );
    return 0;
  });
}

function refuse(terminal: Terminal, advice: string): ExitCode {
  terminal.complain(`${advice}\n`);
  return 1;
}

const MOST_LISTED = 12;

/** The unit of a code, written with or without its punctuation; or why there is none, in Spanish. */
function findUnit(catalog: Catalog | null, code: string): CatalogUnit | string {
  if (catalog === null) {
    return 'Todavía no hay ningún programa cargado, así que no hay unidades. Cargue un informe: npm run avance -- import ARCHIVO';
  }
  const { units, year } = catalog;
  const found =
    units.find((unit) => unit.code === code) ??
    units.find((unit) => toCodeKey(unit.code) === toCodeKey(code));
  if (found !== undefined) return found;
  const more = units.length > MOST_LISTED ? [`  … y ${units.length - MOST_LISTED} más`] : [];
  const listed = units.slice(0, MOST_LISTED).map((unit) => `  ${codedUnit(unit)}`);
  return [`No existe la unidad «${code}» en el programa ${year}. Las hay:`, ...listed, ...more].join('\n');
}
