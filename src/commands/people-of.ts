import type { Db } from '#db/schema.ts';
import { ONLY_READERS, type People } from '#src/domain/people.ts';

/** Who may do what on a store: the one place that every start asks. No store keeps roles yet, so everybody reads. */
export function peopleOf(_db: Db): People {
  return ONLY_READERS;
}
