import type { GoalKind } from './goal.ts';

/** A goal as something that can be named in a message: its words, without its figures. */
export interface CatalogGoal {
  readonly id: number;
  readonly code: string;
  readonly kind: GoalKind;
  readonly unitCode: string;
  readonly programCode: string;
  readonly parentId: number | null;
  readonly lineCodes: readonly string[];
  readonly description: string | null;
  readonly measure: string | null;
  /** The annual goal, by which staff sometimes name it ("las diez mil personas"). */
  readonly annual: number | null;
  /** What an administrator has taught: other names that staff use. */
  readonly aliases: readonly string[];
}

export interface CatalogUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface CatalogEntry {
  readonly code: string;
  /** Null where a report cites the code without naming it. */
  readonly name: string | null;
}

/** All that one fiscal year's programme names. The figures stay in the store. */
export interface Catalog {
  readonly year: number;
  /** The newest quarter that a report covers or, without any, an approved figure; null before the first. */
  readonly reportedThrough: 1 | 2 | 3 | 4 | null;
  readonly goals: readonly CatalogGoal[];
  readonly units: readonly CatalogUnit[];
  readonly programs: readonly CatalogEntry[];
  readonly lines: readonly CatalogEntry[];
  /** Grows whenever the store's names or figures change, so that an index built from it can tell it is stale. */
  readonly revision: number;
}
