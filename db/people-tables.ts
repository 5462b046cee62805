import type { ColumnType, Generated } from 'kysely';

import type { Role } from '#src/domain/person.ts';

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

/** A role is taken away by dating its end, so that who gave it and who ended it stay known. */
interface People {
  id: Generated<number>;
  person: Once<string>;
  role: ColumnType<string, Role, never>;
  /** By code: units are written anew for each year. The first of several. */
  unit_code: Once<string | null>;
  added_by: Once<string>;
  added_at: Once<string>;
  ended_by: string | null;
  ended_at: string | null;
}

/** The other units of a role that is of several. */
interface FurtherUnits {
  role_id: Once<number>;
  unit_code: Once<string>;
}

/** What is set for the whole agency: the newest row of a name stands. */
interface AgencySettings {
  id: Generated<number>;
  name: Once<string>;
  value: Once<string>;
  reason: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
}

/** The unit that somebody looks at in Home, by their own choice. */
interface ChosenUnits {
  person: Once<string>;
  unit_code: string;
  chosen_at: string;
}

/** The Home that somebody opened last, and the revision of the store that it showed. */
interface HomeViews {
  person: Once<string>;
  revision: number;
  opened_at: string;
}

export interface PeopleTables {
  people: People;
  further_units: FurtherUnits;
  agency_settings: AgencySettings;
  chosen_units: ChosenUnits;
  home_views: HomeViews;
}
