import type { GoalRecord } from '#src/domain/goal.ts';
import type { PendingCapture } from '#src/domain/pending-capture.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { SignedReport } from '#src/domain/query.ts';
import type { BoardPage } from './board-page.ts';
import type { ReportSettings } from './official/report-settings.ts';

/** The goals of one year at the close of a quarter, as a file hands them out. */
export interface QuarterToWrite {
  readonly year: number;
  /** In the order in which they are written. */
  readonly records: readonly GoalRecord[];
  readonly quarter: Quarter;
  /** By the keys of the goals that were modified: what they committed to before; null is not known. */
  readonly originalAnnuals: ReadonlyMap<number, number | null>;
  /** Who signed for the units in the newest report that bears their signatures. */
  readonly signed: readonly SignedReport[];
  /** Captured up to the quarter, and not approved yet. */
  readonly pending: readonly PendingCapture[];
  readonly settings: ReportSettings;
  /** The page for a board, where one is asked for. */
  readonly board: () => Promise<BoardPage>;
  /** When the file is made. */
  readonly madeAt: Date;
}
