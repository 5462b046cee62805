import type { GoalRecord } from './goal.ts';
import type { Quarter } from './period.ts';
import type { Signatory } from './signatory.ts';
import type { SourceDocument } from './source.ts';
import type { TrailStep } from './trail.ts';

/** What to read from the store. Narrowings add up: a goal must satisfy each one that is given. */
export interface GoalsQuery {
  readonly kind: 'goals';
  readonly year: number;
  /** Null: not narrowed. An empty list asks for none. */
  readonly goalIds: readonly number[] | null;
  readonly unitCodes: readonly string[] | null;
  readonly programCodes: readonly string[] | null;
  readonly lineCodes: readonly string[] | null;
  /** Also who signed for the units of these goals. */
  readonly withSignatories?: true;
  /** Also how their figures came to be: `whole` of few goals, of many only the newest changes. */
  readonly withTrail?: 'whole' | 'newest';
}

/** All goals of a year; what is narrower is said beside it. */
export function wholeYear(year: number): GoalsQuery {
  return { kind: 'goals', year, goalIds: null, unitCodes: null, programCodes: null, lineCodes: null };
}

/** The newest report that bears signatures under a unit's pages, with these. */
export interface SignedReport {
  readonly unitCode: string;
  readonly document: SourceDocument;
  readonly signatories: readonly Signatory[];
}

/** Answers that need nothing from the store. */
export interface NoQuery {
  readonly kind: 'none';
}

export type Query = GoalsQuery | NoQuery;

/** What the store holds on a GoalsQuery. */
export interface GoalFacts {
  readonly kind: 'goals';
  readonly year: number;
  /** False: the store has no programme of that year. */
  readonly yearKnown: boolean;
  readonly knownYears: readonly number[];
  /** Newest quarter that any report of the year covers, or a later one that is captured for all of these goals. */
  readonly reportedThrough: Quarter | null;
  readonly records: readonly GoalRecord[];
  readonly documents: readonly SourceDocument[];
  /** Read only where the query wants them; a unit without a signature has none. */
  readonly signed: readonly SignedReport[];
  /** Read only where the query wants it; oldest first. */
  readonly trail: readonly TrailStep[];
}

export interface NoFacts {
  readonly kind: 'none';
}

export type Facts = GoalFacts | NoFacts;
