import type { ColumnType, Generated } from 'kysely';

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

export type PendingState = 'open' | 'done' | 'cancelled' | 'replaced';

interface PendingCommands {
  id: Once<string>;
  person: Once<string>;
  thread_key: Once<string | null>;
  /** The thread that the reading back began. */
  opens_thread: Once<string | null>;
  /** As `src/bot` writes it. */
  command: ColumnType<string, string, string>;
  state: ColumnType<string, PendingState, PendingState>;
  created_at: Once<string>;
}

interface QuarterLocks {
  id: Generated<number>;
  year: Once<number>;
  quarter: Once<number>;
  state: Once<string>;
  reason: Once<string>;
  author: Once<string>;
  recorded_at: Once<string>;
}

export type ReceivedState = 'open' | 'loaded' | 'discarded';

/** A report that somebody sent, from its preview until somebody has decided on it. */
interface ReceivedReports {
  id: Once<string>;
  person: Once<string>;
  file_name: Once<string>;
  sha256: Once<string>;
  /** As `src/bot` writes it; null once it is decided on. */
  reading: string | null;
  /** Of the plan that was shown last. */
  seen_digest: string;
  state: ColumnType<string, ReceivedState, ReceivedState>;
  decided_by: string | null;
  /** What came of it, as a reply. */
  outcome: string | null;
  received_at: Once<string>;
}

export type RevisionRequestState = 'submitted' | 'approved' | 'returned' | 'overtaken';

interface RevisionRequests {
  id: Generated<number>;
  goal_id: Once<number>;
  /** The number of the revision that stood when it was read back. */
  seen: Once<number>;
  annual: Once<number | null>;
  /** Four figures or nulls, as JSON. */
  planned: Once<string>;
  justification: Once<string>;
  authorization: Once<string>;
  authorized_on: Once<string | null>;
  author: Once<string>;
  recorded_at: Once<string>;
  state: ColumnType<string, RevisionRequestState, RevisionRequestState>;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  /** The revision that it became. */
  revision_number: number | null;
}

/** What people capture or send, and what waits for their word. */
export interface CaptureTables {
  received_reports: ReceivedReports;
  pending_commands: PendingCommands;
  quarter_locks: QuarterLocks;
  revision_requests: RevisionRequests;
}
