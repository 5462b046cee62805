import type { Db } from '#db/schema.ts';
import type { ReadAside } from '#src/documents/aside/read-aside.ts';
import type { People } from '#src/domain/people.ts';
import type { CalendarDay } from '#src/language/periods.ts';

/** What receiving and loading reports works with. */
export interface ImportParts {
  readonly db: Db;
  readonly people: People;
  readonly readAside: ReadAside;
  /** The calendar day of an instant where the agency is. */
  readonly toDay: (at: Date) => CalendarDay;
  /** Told once a report is loaded. */
  readonly onLoaded?: (at: Date) => Promise<void>;
}
