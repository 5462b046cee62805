import type { Act, LightBadge, Suggestion } from '#src/reply/reply.ts';

/**
 * What one person's Home says, wherever it is shown. As in a reply, every string is plain text in Spanish,
 * with numbers in their form and without markup.
 */
export interface Home {
  /** Of the store: by it a Home that shows older figures is known. */
  readonly revision: number;
  readonly title: string;
  /** What the person is to the programme. */
  readonly role: string;
  /** Why there are no figures; null where there are. */
  readonly note: string | null;
  /** What concerns the person most comes first. */
  readonly areas: readonly HomeArea[];
  /** Null: there is no unit to choose. */
  readonly unitChoice: UnitOffer | null;
  /** Questions for the person's role. */
  readonly questions: readonly Suggestion[];
  /** What they may do from here. */
  readonly acts: readonly Act[];
  /** Whether they give roles to others. */
  readonly managesPeople: boolean;
  /** What is open of the units that they answer for; null: nothing, or they answer for none. */
  readonly concerns: HomeConcerns | null;
  /** What they asked to be told, each with the acts that change and end it. */
  readonly followed: readonly FollowedLine[];
  /** What they asked lately, newest first. */
  readonly recent: readonly Suggestion[];
  /** Reports with their cut-off. */
  readonly sources: readonly string[];
  readonly footnotes: readonly string[];
}

/** Alerts that are not mended, and commitments that are not kept. */
export interface HomeConcerns {
  readonly alerts: readonly ConcernLine[];
  readonly moreAlerts: number;
  readonly commitments: readonly ConcernLine[];
  readonly moreCommitments: number;
}

export interface ConcernLine {
  readonly text: string;
  /** What can be done about it at once; null: nothing more. */
  readonly act: Act | null;
}

/** How a unit, or the whole agency, stands. */
export interface HomeArea {
  readonly title: string;
  /** The period that the figures cover. */
  readonly when: string;
  /** Only those that there are. */
  readonly lights: readonly LightCount[];
  /** How many are on course, in words. */
  readonly share: string;
  /** Which goals have no figure to judge; null: none. */
  readonly unknown: string | null;
  /** Unit by unit, where the area has several and they are told apart. */
  readonly units: readonly string[];
  /** How many units are not told. */
  readonly moreUnits: number;
  /** Null: not told here. */
  readonly worst: WorstGoals | null;
}

export interface LightCount {
  readonly badge: LightBadge;
  readonly count: number;
}

export interface WorstGoals {
  readonly caption: string;
  readonly goals: readonly HomeGoal[];
}

export interface HomeGoal {
  readonly heading: string;
  readonly badge: LightBadge;
  /** Compliance, and what is missing for what was planned to date. */
  readonly state: string;
  /** Asks for all of it. */
  readonly question: string;
}

export interface FollowedLine {
  readonly text: string;
  readonly edit: Act;
  readonly end: Act;
}

export interface UnitOffer {
  readonly units: readonly OfferedUnit[];
  /** Code of the unit looked at; null: none. */
  readonly chosen: string | null;
}

export interface OfferedUnit {
  readonly code: string;
  readonly label: string;
}

/** What a channel that has a Home needs of the product. Persons are keys: "T0EQUIPO:U0PERSONA". */
export interface Homes {
  readonly read: (person: string) => Promise<Home>;
  /** Up to four questions for the person's role and the moment. */
  readonly prompts: (person: string) => Promise<readonly Suggestion[]>;
  /** Null: no unit. `unknown`: the programme has none of that code; nothing is kept. Gives no right. */
  readonly chooseUnit: (person: string, unitCode: string | null) => Promise<'kept' | 'unknown'>;
  /** The person has opened it, and sees this revision. */
  readonly opened: (person: string, revision: number) => Promise<void>;
  /** It was renewed without being opened. */
  readonly renewed: (person: string, revision: number) => Promise<void>;
  /** Whose Home was opened in the last days and shows figures that have changed since. */
  readonly stale: () => Promise<readonly string[]>;
}
