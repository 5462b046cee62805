import type { Clauses } from '../reading/clauses.ts';

/** What is known of a message's words before goals are looked for. */
export interface Occupied {
  readonly clauses: Clauses;
  /** Words that the period took. */
  readonly byPeriod: ReadonlySet<number>;
  /** Words that ask rather than name. */
  readonly byConcept: ReadonlySet<number>;
  /** The message asks for goals by how they stand: by state, limit or rank. */
  readonly asksForSet: boolean;
  /** It calls them goals or actions. */
  readonly saysGoals: boolean;
}
