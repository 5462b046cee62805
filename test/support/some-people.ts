import type { People } from '#src/domain/people.ts';
import type { Person } from '#src/domain/person.ts';

/** These people have a role; everybody else reads. */
export function somePeople(...people: readonly Person[]): People {
  const inRole = async (...roles: readonly Person['role'][]) =>
    people.filter(({ role }) => roles.includes(role));
  const ofUnit = async (unitCode: string, ...roles: readonly Person['role'][]) =>
    (await inRole(...roles)).filter((person) => person.unitCodes.includes(unitCode));
  return {
    find: async (key) =>
      people.find((person) => person.key === key) ?? { key, role: 'reader', unitCodes: [] },
    reviewersOf: async (unitCode) => [
      ...(await ofUnit(unitCode, 'head')),
      ...(await inRole('director', 'admin')),
    ],
    ofUnit: (unitCode) => ofUnit(unitCode, 'head', 'liaison'),
    directors: () => inRole('director'),
    administrators: () => inRole('admin'),
    appointed: async () => people.map((person) => ({ ...person, by: 'sample' })),
  };
}
