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
  command: Once<string>;
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

/** What people capture, and what waits for their word. */
export interface CaptureTables {
  pending_commands: PendingCommands;
  quarter_locks: QuarterLocks;
}
