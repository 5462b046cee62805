import type { People } from '#src/domain/people.ts';
import type { Denied } from './roster.ts';

const MOST_NAMED = 5;

/** Who gives roles, for whoever may not. */
export async function tellDenied(people: People): Promise<Denied> {
  const administrators = (await people.administrators()).map(({ key }) => key);
  return { kind: 'denied', administrators: [...new Set(administrators)].slice(0, MOST_NAMED) };
}
