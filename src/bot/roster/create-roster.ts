import { readCatalog } from '#db/queries/catalog.ts';
import { readHeldRoles, readRoleHistory } from '#db/queries/people.ts';
import type { CatalogUnit } from '#src/domain/catalog.ts';
import type { Appointed } from '#src/domain/people.ts';
import { permit } from '#src/domain/permission.ts';
import { ROLES } from '#src/domain/person.ts';
import { changeRole, type RoleParts } from './change-role.ts';
import { tellDenied } from './denied.ts';
import { changeReadingRule, readRosterReading } from './reading-rule.ts';
import { tellRole, toSteps } from './role-words.ts';
import type { Roster, RosterEntry, RosterPerson } from './roster.ts';

const MOST_STEPS = 5;

/** Who has what role, by the store, the configuration and the sample. */
export function createRoster(parts: RoleParts): Roster {
  const { db, people } = parts;
  const mayManage = async (asker: string): Promise<boolean> =>
    permit(await people.find(asker), { kind: 'manage-people' }).allowed;
  return {
    list: async (asker) => {
      if (!(await mayManage(asker))) return tellDenied(people);
      const units = (await readCatalog(db))?.units ?? [];
      const { told: reading } = await readRosterReading(parts);
      return { kind: 'list', entries: (await readEntries(parts, units)).toSorted(byRole), reading };
    },
    find: async (asker, person) => {
      if (!(await mayManage(asker))) return tellDenied(people);
      return findPerson(parts, person);
    },
    change: (wanted) => changeRole(parts, wanted),
    findReading: async (asker) => ((await mayManage(asker)) ? readRosterReading(parts) : tellDenied(people)),
    changeReading: (wanted) => changeReadingRule(parts, wanted),
  };
}

interface PlacedEntry extends RosterEntry {
  readonly unitCodes: readonly string[];
}

/** Whoever administers by the configuration does so whatever the store gives them besides. */
async function readEntries(
  { db, people, dayOf }: RoleParts,
  units: readonly CatalogUnit[],
): Promise<readonly PlacedEntry[]> {
  const appointed = await people.appointed();
  const isFixed = (person: string): boolean =>
    appointed.some(({ key, by }) => key === person && by === 'configuration');
  const held = await readHeldRoles(db);
  const toEntry = ({ key, by, ...role }: Appointed): PlacedEntry => ({
    person: key,
    ...role,
    told: tellRole(role, units),
    appointedBy: by,
    given: null,
  });
  return [
    ...appointed
      .filter(({ key, by }) => by === 'configuration' || !held.some(({ person }) => person === key))
      .map(toEntry),
    ...held
      .filter(({ person }) => !isFixed(person))
      .map((record) => ({
        person: record.person,
        role: record.role,
        unitCodes: record.unitCodes,
        told: tellRole(record, units),
        appointedBy: null,
        given: { author: record.addedBy, on: dayOf(record.addedAt) },
      })),
  ];
}

function byRole(one: PlacedEntry, other: PlacedEntry): number {
  return (
    ROLES.indexOf(one.role) - ROLES.indexOf(other.role) ||
    one.unitCodes.join().localeCompare(other.unitCodes.join()) ||
    one.person.localeCompare(other.person)
  );
}

async function findPerson(parts: RoleParts, person: string): Promise<RosterPerson> {
  const { db, dayOf } = parts;
  const units = (await readCatalog(db))?.units ?? [];
  const entry = (await readEntries(parts, units)).find((each) => each.person === person) ?? null;
  const history = await readRoleHistory(db, person);
  const held = history.find(({ endedAt }) => endedAt === null);
  return {
    kind: 'person',
    person,
    entry,
    unitCodes: entry?.unitCodes ?? [],
    seen: held?.id ?? null,
    units,
    steps: toSteps(history, { units, dayOf }).toReversed().slice(0, MOST_STEPS),
  };
}
