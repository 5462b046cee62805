/** What a person thought of an answer. */
export type Verdict = 'good' | 'bad';

export interface Feedback {
  readonly answerId: string;
  readonly person: string;
  readonly verdict: Verdict;
  /** What was missing, in the person's words. */
  readonly comment: string | null;
  /** The question; null where the answer had been forgotten when it was judged. */
  readonly text: string | null;
  /** How it was understood, as it was kept. */
  readonly understanding: string | null;
  /** UTC instant. */
  readonly givenAt: string;
}
