import { ONLY_READERS, type People } from '#src/domain/people.ts';
import type { Opened } from './with-store.ts';

/** Who is who in an opened store. Nobody has a role until roles are kept there. */
export function knownPeople(_opened: Opened): People {
  return ONLY_READERS;
}
