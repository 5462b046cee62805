import { readGoalHistory } from '#db/queries/goal-history.ts';
import { findTarget } from './alias/find-target.ts';
import { auditQuarters } from './audit-quarters.ts';
import { type Command, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { auditPeople } from './people/audit-people.ts';
import { tellHistory, toHistoryJson } from './tell-history.ts';
import { CATALOG_OPTIONS, withCatalog } from './with-catalog.ts';
import { DB_MEANING } from './with-store.ts';

export const AUDIT: Command = {
  name: 'audit',
  summary:
    'muestra cada cambio de una meta, de las funciones de las personas o de los trimestres: quién, cuándo, de qué a qué y por qué',
  usage: `avance audit CLAVE [opciones]
avance audit --people [opciones]
avance audit --quarters [opciones]
  --people         en vez de una meta: cada cambio de funciones y permisos
  --quarters       en vez de una meta: cada trimestre que se cerró o se reabrió, y por qué
  --in-unit CLAVE  la unidad de la meta, si varias usan la misma clave
  --year AÑO       el programa de ese año (si falta: el más reciente)
  --json           un objeto JSON en vez del texto
  --db URL         ${DB_MEANING}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...CATALOG_OPTIONS,
      'in-unit': { type: 'string' },
      json: { type: 'boolean' },
      people: { type: 'boolean' },
      quarters: { type: 'boolean' },
    });
    if (values.people === true) return auditPeople(terminal, { ...values, words: positionals });
    if (values.quarters === true) return auditQuarters(terminal, { ...values, words: positionals });
    const [code, ...more] = positionals;
    if (code === undefined || more.length > 0) throw new UsageError('Escriba la clave de una sola meta.');
    return withCatalog(terminal, values, async ({ store, config, catalog }) => {
      const found = findTarget(catalog, { kind: 'goal', code, inUnit: values['in-unit'] });
      if (!found.ok || found.target.kind !== 'goal') {
        terminal.complain(`${found.ok ? 'Eso no es una meta.' : found.advice}\n`);
        return 1;
      }
      const { goal } = found.target;
      const history = await readGoalHistory(store.db, goal.id);
      const told =
        values.json === true
          ? JSON.stringify(toHistoryJson(goal, history))
          : tellHistory(goal, history, config.timeZone);
      terminal.write(`${told}\n`);
      return 0;
    });
  },
};
