import type { ReaderOf } from '#src/bot/readers.ts';
import { PEOPLE, TEAM } from '#src/channels/web/workspace/cast.ts';
import type { People } from '#src/domain/people.ts';
import { needsUnit, type Person, type Role } from '#src/domain/person.ts';

/** What the made-up people of the local page are, unless an administrator has given them something else. */
const ROLES: Readonly<Record<string, Role>> = {
  U0PLANEA01: 'admin',
  U0DIRECC01: 'director',
  U0TITULA01: 'head',
  U0ENLACE01: 'liaison',
};

/**
 * The people of the local page beside those of the store. Who heads or captures for a unit there does so
 * for the one with the most goals.
 */
export function withDemoPeople(people: People, readerOf: ReaderOf): People {
  const largestUnit = async (): Promise<readonly string[]> => {
    const goals = (await readerOf('newest'))?.index.catalog.goals ?? [];
    const sizes = [...Map.groupBy(goals, (goal) => goal.unitCode)].map(
      ([code, own]) => [code, own.length] as const,
    );
    return sizes
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 1)
      .map(([code]) => code);
  };
  const toPerson = async (id: string, role: Role): Promise<Person> => ({
    key: `${TEAM.id}:${id}`,
    role,
    unitCodes: needsUnit(role) ? await largestUnit() : [],
  });
  const all = (): Promise<readonly Person[]> =>
    Promise.all(PEOPLE.flatMap(({ id }) => (ROLES[id] === undefined ? [] : [toPerson(id, ROLES[id])])));
  /** Without those to whom somebody has given something else. */
  const demo = async (): Promise<readonly Person[]> => {
    const told = await Promise.all(
      (await all()).map(async (person) => ({ person, known: await people.find(person.key) })),
    );
    return told.filter(({ known }) => known.role === 'reader').map(({ person }) => person);
  };
  const demoWhere = async (isMeant: (person: Person) => boolean): Promise<readonly Person[]> =>
    (await demo()).filter(isMeant);

  return {
    find: async (key) => {
      const known = await people.find(key);
      if (known.role !== 'reader') return known;
      return (await all()).find((person) => person.key === key) ?? known;
    },
    reviewersOf: async (unit) => [
      ...(await people.reviewersOf(unit)),
      ...(await demoWhere(
        ({ role, unitCodes }) =>
          role === 'admin' || role === 'director' || (role === 'head' && unitCodes.includes(unit)),
      )),
    ],
    ofUnit: async (unit) => [
      ...(await people.ofUnit(unit)),
      ...(await demoWhere(({ role, unitCodes }) => needsUnit(role) && unitCodes.includes(unit))),
    ],
    directors: async () => [
      ...(await people.directors()),
      ...(await demoWhere(({ role }) => role === 'director')),
    ],
    administrators: async () => [
      ...(await people.administrators()),
      ...(await demoWhere(({ role }) => role === 'admin')),
    ],
    appointed: async () => [
      ...(await people.appointed()),
      ...(await demo()).map((person) => ({ ...person, by: 'sample' as const })),
    ],
  };
}
