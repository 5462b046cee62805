import { readPerson } from '#db/queries/people.ts';
import type { Db } from '#db/schema.ts';
import { type Person, partsOfKey, type Role } from '#src/domain/person.ts';

/** Who somebody is: by the store; an administrator whatever it says, where the configuration names them. */
export async function findPerson(db: Db, key: string, admins: readonly string[]): Promise<Person> {
  const known = (await readPerson(db, key)) ?? { key, role: 'reader', unitCode: null };
  return isAppointed(key, admins) ? { ...known, role: 'admin' } : known;
}

function isAppointed(key: string, admins: readonly string[]): boolean {
  return admins.includes(key) || admins.includes(partsOfKey(key).user);
}

/** A role as staff call it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: 'administración',
  director: 'dirección',
  head: 'titular',
  liaison: 'enlace',
  reader: 'consulta',
};
