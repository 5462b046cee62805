import { readCatalog } from '#db/queries/catalog.ts';
import { type RoleRecord, readHeldRoles, readRoleHistory } from '#db/queries/people.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { tellPeople } from './tell-people.ts';

export async function listPeople(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    history: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('«people list» no lleva más palabras: lista a todas.');
  return withStore<ExitCode>(terminal, values, async ({ store: { db }, config }) => {
    const roles = await (values.history === true ? readRoleHistory(db) : readHeldRoles(db));
    if (values.json === true) {
      terminal.write(`${JSON.stringify({ admins: config.admins, people: roles.map(toJson) })}\n`);
      return 0;
    }
    const units = (await readCatalog(db))?.units ?? [];
    const { admins, timeZone } = config;
    terminal.write(`${tellPeople(roles, { units, admins, timeZone })}\n`);
    return 0;
  });
}

function toJson({ id: _id, ...role }: RoleRecord): Omit<RoleRecord, 'id'> {
  return role;
}
