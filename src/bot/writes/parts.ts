import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';

export interface Change {
  readonly goalId: number;
  readonly at: Date;
}

/** What every write works with. */
export interface WriteParts {
  readonly db: Db;
  readonly people: People;
  /** Told of a goal whose standing figures or observations have changed, once that is written. */
  readonly onChanged?: (change: Change) => Promise<void>;
}
