import { readOriginalAnnuals } from '#db/queries/original-annuals.ts';
import { readPendingCaptures } from '#db/queries/pending-captures.ts';
import type { Db } from '#db/schema.ts';
import type { ReportSettings } from '#src/documents/official/report-settings.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { toBoardPage } from './to-board-page.ts';

export interface FileParts {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  readonly settings: ReportSettings;
  readonly madeAt: Date;
}

/** A quarter of which the goals are read already. */
export interface ReadQuarter {
  /** Read with who signed. */
  readonly facts: GoalFacts;
  readonly quarter: Quarter;
  /** Null: of the whole agency. */
  readonly unitCodes: readonly string[] | null;
}

/** All that a file about a quarter may need of the store. */
export async function gatherQuarter(
  { db, thresholds, settings, madeAt }: FileParts,
  { facts, quarter, unitCodes }: ReadQuarter,
): Promise<QuarterToWrite> {
  const { year, records, signed } = facts;
  const originalAnnuals = await readOriginalAnnuals(db, year);
  const pending = await readPendingCaptures(db, { year, through: quarter, unitCodes });
  return {
    year,
    records,
    quarter,
    originalAnnuals,
    signed,
    pending,
    settings,
    board: () => toBoardPage({ facts, quarter, unitCodes, pending, thresholds, settings }),
    madeAt,
  };
}
