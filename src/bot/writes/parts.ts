import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';

/** What every write works with. */
export interface WriteParts {
  readonly db: Db;
  readonly people: People;
}
