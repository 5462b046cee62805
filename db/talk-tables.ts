import type { ColumnType, Generated } from 'kysely';

import type { DeliveryState } from '#src/domain/delivery.ts';
import type { Verdict } from '#src/domain/feedback.ts';
import type { WhyUnanswered } from '#src/domain/unanswered.ts';

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

interface SlackEvents {
  event_id: Once<string>;
  /** Renewed while it is worked on. */
  claimed_at: string;
  /** What is to be done, as the channel writes it; null once it is done, or where nothing can be taken over. */
  work: string | null;
}

interface Conversations {
  thread_key: string;
  state: string;
  updated_at: string;
}

/** By week and folded text; who asked and where is kept nowhere. */
interface UnansweredQuestions {
  id: Generated<number>;
  week_on: Once<string>;
  /** The text's words as the folding function writes them, so that equal questions are counted as one. */
  search_key: Once<string>;
  text: string;
  why: ColumnType<string, WhyUnanswered, WhyUnanswered>;
  times: number;
  first_at: Once<string>;
  last_at: string;
}

/** What was answered: forgotten after some weeks. */
interface Answers {
  id: Once<string>;
  /** As the channel knows the person; null where it does not. */
  person: Once<string | null>;
  text: Once<string>;
  intent: Once<string>;
  /** As `src/bot` writes it. */
  understanding: Once<string>;
  answered_at: Once<string>;
}

/** The judgement of one person of one answer; the last one stands. */
interface FeedbackTable {
  id: Generated<number>;
  answer_id: Once<string>;
  person: Once<string>;
  verdict: ColumnType<string, Verdict, Verdict>;
  comment: string | null;
  /** What was asked and how it was understood; null where the answer was already forgotten. */
  text: Once<string | null>;
  understanding: Once<string | null>;
  given_at: string;
}

/** Something to be sent without having been asked for. */
interface Deliveries {
  id: Generated<number>;
  key: Once<string>;
  recipient: Once<string>;
  content: Once<string>;
  state: ColumnType<string, DeliveryState, DeliveryState>;
  due_at: string;
  created_at: Once<string>;
  /** While somebody is sending it. */
  leased_until: string | null;
  attempts: number;
  failures: number;
  sent_at: string | null;
  fault: string | null;
}

/** Who follows what: a history that is only added to and ended. */
interface Subscriptions {
  id: Generated<number>;
  recipient: Once<string>;
  followed: Once<string>;
  wanted: Once<string>;
  added_by: Once<string>;
  added_at: Once<string>;
  ended_by: string | null;
  ended_at: string | null;
}

/** What the talk with people leaves behind. */
export interface TalkTables {
  slack_events: SlackEvents;
  conversations: Conversations;
  unanswered_questions: UnansweredQuestions;
  answers: Answers;
  feedback: FeedbackTable;
  deliveries: Deliveries;
  subscriptions: Subscriptions;
}
