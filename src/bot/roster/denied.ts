import type { People } from '#src/domain/people.ts';
import { administratorsToAsk } from '../administrators.ts';
import type { Denied } from './roster.ts';

/** Who gives roles, for whoever may not. */
export async function tellDenied(people: People): Promise<Denied> {
  return { kind: 'denied', administrators: await administratorsToAsk(people) };
}
