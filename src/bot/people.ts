import { readKnownKeys, readPeople, readPerson } from '#db/queries/people.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import { keysOf, needsUnit, type Person, partsOfKey, type Role } from '#src/domain/person.ts';

export interface PeopleOptions {
  readonly db: Db;
  /** Who administers whatever the store says: "U0PERSONA" or "T0EQUIPO:U0PERSONA". */
  readonly admins: readonly string[];
}

/** Who is who: by the store, and by the configuration for who administers. */
export function createPeople({ db, admins }: PeopleOptions): People {
  const isAppointed = ({ key }: Person): boolean =>
    admins.includes(key) || admins.includes(partsOfKey(key).user);
  const withAppointment = (person: Person): Person =>
    isAppointed(person) ? { ...person, role: 'admin' } : person;

  const readAppointed = async (): Promise<readonly string[]> => {
    const known = admins.length === 0 ? [] : await readKnownKeys(db);
    return [...new Set(admins.flatMap((id) => keysOf(id, known)))];
  };

  /** Everybody with a role, also those of the configuration whom the store gives none. */
  const readAll = async (): Promise<readonly Person[]> => {
    const held = (await readPeople(db)).map(withAppointment);
    return [
      ...held,
      ...(await readAppointed())
        .filter((key) => !held.some((person) => person.key === key))
        .map((key): Person => ({ key, role: 'admin', unitCodes: [] })),
    ];
  };

  return {
    find: async (key) =>
      withAppointment((await readPerson(db, key)) ?? { key, role: 'reader', unitCodes: [] }),
    reviewersOf: async (unitCode) => (await readAll()).filter((person) => mayReview(person, unitCode)),
    ofUnit: async (unitCode) =>
      (await readAll()).filter((person) => needsUnit(person.role) && person.unitCodes.includes(unitCode)),
    directors: async () => (await readAll()).filter(({ role }) => role === 'director'),
    administrators: async () => (await readAll()).filter(({ role }) => role === 'admin'),
    appointed: async () =>
      (await readAppointed()).map((key) => ({ key, role: 'admin', unitCodes: [], by: 'configuration' })),
  };
}

function mayReview({ role, unitCodes }: Person, unitCode: string): boolean {
  return role === 'admin' || role === 'director' || (role === 'head' && unitCodes.includes(unitCode));
}

/** A role as staff call it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: 'administración',
  director: 'dirección',
  head: 'titular',
  liaison: 'enlace',
  reader: 'consulta',
};
