import type { People } from '#src/domain/people.ts';
import type { Person, Role } from '#src/domain/person.ts';

/** Of one workspace, one of each role; head and liaison are of the bundled report's unit 52201. */
export const ADMIN = 'T0AGENCIA1:U0ADMIN001';
export const DIRECTOR = 'T0AGENCIA1:U0DIRECTOR';
export const HEAD = 'T0AGENCIA1:U0TITULAR1';
export const LIAISON = 'T0AGENCIA1:U0ENLACE01';
export const READER = 'T0AGENCIA1:U0LECTORA1';

const USUAL: readonly Person[] = [
  person(ADMIN, 'admin'),
  person(DIRECTOR, 'director'),
  person(HEAD, 'head', '52201'),
  person(LIAISON, 'liaison', '52201'),
];

export function person(key: string, role: Role, unitCode: string | null = null): Person {
  return { key, role, unitCodes: unitCode === null ? [] : [unitCode] };
}

/** People as a list: whoever is not in it reads. */
export function knownPeople(list: readonly Person[] = USUAL): People {
  const withRole = (...roles: readonly Role[]) => list.filter(({ role }) => roles.includes(role));
  return {
    find: async (key) => list.find((each) => each.key === key) ?? person(key, 'reader'),
    reviewersOf: async (unitCode) => [
      ...withRole('head').filter((each) => each.unitCodes.includes(unitCode)),
      ...withRole('director', 'admin'),
    ],
    ofUnit: async (unitCode) =>
      withRole('head', 'liaison').filter((each) => each.unitCodes.includes(unitCode)),
    directors: async () => withRole('director'),
    administrators: async () => withRole('admin'),
    appointed: async () => list.map((each) => ({ ...each, by: 'sample' })),
  };
}
