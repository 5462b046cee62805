import { readOpenCommitments } from '#db/queries/commitments.ts';
import { readOriginalAnnuals } from '#db/queries/original-annuals.ts';
import { readPendingCaptures } from '#db/queries/pending-captures.ts';
import type { Db } from '#db/schema.ts';
import type { ReportSettings } from '#src/documents/official/report-settings.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { ReadQuarter } from './read-quarter.ts';
import { toBoardPage } from './to-board-page.ts';

export interface FileParts {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  readonly settings: ReportSettings;
  readonly madeAt: Date;
}

/** All that a file about a quarter may need of the store. */
export async function gatherQuarter(
  { db, thresholds, settings, madeAt }: FileParts,
  { facts, quarter, unitCode }: ReadQuarter,
): Promise<QuarterToWrite> {
  const { year, records, signed } = facts;
  const originalAnnuals = await readOriginalAnnuals(db, year);
  const pending = await readPendingCaptures(db, {
    year,
    through: quarter,
    unitCodes: unitCode === null ? null : [unitCode],
  });
  return {
    year,
    records,
    quarter,
    originalAnnuals,
    signed,
    pending,
    settings,
    board: async () => {
      const commitments = await readOpenCommitments(db, unitCode === null ? null : [unitCode]);
      const ofYear = commitments.filter((commitment) => commitment.year === year);
      return toBoardPage({ facts, quarter, unitCode, pending, thresholds, settings, commitments: ofYear });
    },
    madeAt,
  };
}
