import type { GoalFilter, Measure, Ranking } from '#src/domain/slots.ts';

/** Parts of a message that are filled from whichever catalogue it is tried on. */
export type Named = 'goal' | 'code' | 'unit' | 'program' | 'line';

/**
 * One way to say something, for any agency: `{goal}` stands for a goal's own words, `{code}` for its code,
 * `{unit}`, `{program}` and `{line}` for the names or codes of these. What is not given is expected to be empty.
 */
export interface Phrasing {
  /** The message; of a thread, all the person's messages up to the one understood. */
  readonly says: string | readonly string[];
  /** What the last message must name; taken from its own placeholders where it is not given. */
  readonly names?: readonly Named[];
  readonly measure?: Measure;
  readonly filter?: GoalFilter;
  readonly order?: Ranking;
  readonly limit?: number;
  readonly value?: number;
  readonly note?: string;
  /** Quarters of the year in question; the second is for those to date. */
  readonly quarters?: readonly number[];
  readonly toDate?: readonly number[];
}
