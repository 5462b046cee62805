/** Why a question was not answered as it stands; each word is one row's reason in the store. */
export type WhyUnanswered =
  /** Nothing of it was recognised. */
  | 'not-understood'
  /** It names something that the programme does not. */
  | 'unknown-subject'
  | 'unknown-codes'
  | 'impossible-period'
  | 'several-periods'
  | 'several-colours'
  /** It is about something that the store does not hold at all. */
  | 'out-of-field'
  /** Too much fits, so the bot asked which. */
  | 'asked-back';

/** Questions of one week with the same words, whoever asked them: who and where is not kept. */
export interface UnansweredQuestion {
  /** The Monday of the week, ISO. */
  readonly week: string;
  /** As it was asked last, without what could tell a person. */
  readonly text: string;
  readonly why: WhyUnanswered;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** How long questions are kept. */
export const KEPT_WEEKS = 26;
/** More different texts than anybody reads; beyond it those not asked for longest go. */
export const MOST_KEPT = 2_000;
