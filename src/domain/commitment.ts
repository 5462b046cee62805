import { shiftBusinessDays } from './business-days.ts';

/** What was promised: still to be done, done, or said not to have been done. */
export type CommitmentState = 'open' | 'kept' | 'broken';

export type CommitmentStepKind = 'made' | 'asked' | 'escalated' | 'moved' | 'kept' | 'broken';

/** Days are ISO, where the agency is. */
export interface CommitmentDates {
  readonly dueOn: string;
  /** When its author was asked how it went, for this date; null: not yet. */
  readonly askedOn: string | null;
  /** When the directors were told that nobody answers; null: they were not. */
  readonly escalatedOn: string | null;
}

/** Nobody has answered for so many business days: the directors are told. */
const COMMITMENT_ESCALATES_AFTER = 3;

/** What is to be done on a day about an open commitment: asked on its date, told to the directors where nobody answers. */
export function commitmentDue(
  { dueOn, askedOn, escalatedOn }: CommitmentDates,
  today: string,
): 'ask' | 'escalate' | null {
  if (askedOn === null) return today >= dueOn ? 'ask' : null;
  if (escalatedOn !== null) return null;
  return today > shiftBusinessDays(askedOn, COMMITMENT_ESCALATES_AFTER) ? 'escalate' : null;
}
