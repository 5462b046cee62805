import { createPeople } from '#src/bot/people.ts';
import type { People } from '#src/domain/people.ts';
import type { Opened } from './with-store.ts';

/** Who is who in an opened store. */
export function knownPeople({ store, config }: Opened): People {
  return createPeople({ db: store.db, admins: config.admins });
}
