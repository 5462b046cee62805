import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { CalendarDay } from '#src/language/periods.ts';

export interface Change {
  readonly goalId: number;
  readonly at: Date;
}

/** What every write works with. */
export interface WriteParts {
  readonly db: Db;
  readonly people: People;
  readonly thresholds: LightThresholds;
  /** The calendar day of an instant where the agency is. */
  readonly toDay: (at: Date) => CalendarDay;
  /** Told of a goal whose standing figures or observations have changed, once that is written. */
  readonly onChanged?: (change: Change) => Promise<void>;
}
