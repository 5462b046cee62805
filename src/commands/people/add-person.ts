import { readCatalog } from '#db/queries/catalog.ts';
import { readKnownKeys } from '#db/queries/people.ts';
import { toCodeKey } from '#intents/subjects/terms.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import type { Catalog, CatalogUnit } from '#src/domain/catalog.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { changeByTerminal } from './change-by-terminal.ts';
import { findKey, readPersonWord } from './find-key.ts';
import { readRole } from './read-role.ts';

/** Gives a person their role, in place of the one they had. */
export async function addPerson(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    role: { type: 'string' },
    unit: { type: 'string', multiple: true },
  });
  const id = readPersonWord(positionals);
  const codes = (values.unit ?? []).flatMap((each) => each.split(',')).map((code) => code.trim());
  const role = readRole(values.role, codes);
  return withStore<ExitCode>(terminal, values, async (opened) => {
    const { db } = opened.store;
    const found = findKey(id, await readKnownKeys(db));
    if (!found.ok) return refuse(terminal, found.advice);
    const catalog = codes.length === 0 ? null : await readCatalog(db);
    const units = codes.map((code) => findUnit(catalog, code));
    const missing = units.find((unit) => typeof unit === 'string');
    if (missing !== undefined) return refuse(terminal, missing);
    const unitCodes = units.flatMap((unit) => (typeof unit === 'string' ? [] : [unit.code]));
    const wanted = { person: found.key, role, unitCodes };
    const outcome = await changeByTerminal(terminal, opened, wanted);
    if ('refusal' in outcome) return refuse(terminal, outcome.refusal);
    const how = { added: 'Listo', changed: 'Listo, cambió a', ended: 'Listo', same: 'Ya era así' };
    terminal.write(`${how[outcome.kind]}: ${found.key}: ${outcome.told}.\n`);
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
