import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';

/** What all work on alerts needs. */
export interface AlertParts {
  readonly db: Db;
  readonly people: People;
  readonly thresholds: LightThresholds;
  /** IANA name. */
  readonly timeZone: string;
}
