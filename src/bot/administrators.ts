import type { People } from '#src/domain/people.ts';
import type { PersonPart } from '#src/reply/reply.ts';

/** More than these are no help to whoever has to ask one. */
const MOST_NAMED = 3;

/** Whom to ask for what a role does not allow: keys, each once. */
export async function administratorsToAsk(people: People): Promise<readonly string[]> {
  const keys = (await people.administrators()).map(({ key }) => key);
  return [...new Set(keys)].slice(0, MOST_NAMED);
}

/** The same as parts of a reply. @param lead what stands before each name: "Administra Avance" */
export async function nameAdministrators(people: People, lead: string): Promise<readonly PersonPart[]> {
  return (await administratorsToAsk(people)).map((person) => ({ kind: 'person', lead, person }));
}
