import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { readFacts } from '#db/queries/facts.ts';
import { gatherQuarter } from '#src/bot/files/gather-quarter.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { BUNDLED_SETTINGS, readReportSettings } from '#src/commands/report-settings.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';

export const MADE_AT = new Date('2031-10-15T18:00:00.000Z');

/** The bundled report at the close of its quarter, as the product gathers it. */
export async function bundledQuarter(unitCode: string | null = null): Promise<QuarterToWrite> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importBundledReport(store, MADE_AT);
  const facts = await readFacts(store.db, {
    kind: 'goals',
    year: 2023,
    goalIds: null,
    unitCodes: unitCode === null ? null : [unitCode],
    programCodes: null,
    lineCodes: null,
    withSignatories: true,
  });
  if (facts.kind !== 'goals') throw new Error('no goals');
  const settings = await readReportSettings(BUNDLED_SETTINGS);
  return gatherQuarter(
    { db: store.db, thresholds: DEFAULT_THRESHOLDS, settings, madeAt: MADE_AT },
    { facts, quarter: 3, unitCode },
  );
}

/** The second quarter of an invented agency of which nothing but these goals is known. */
export function quarterOf(
  records: readonly GoalRecord[],
  changes: Partial<QuarterToWrite> = {},
): QuarterToWrite {
  return {
    year: 2031,
    records,
    quarter: 2,
    originalAnnuals: new Map(),
    signed: [],
    pending: [],
    settings: NO_SETTINGS,
    board: () => Promise.reject(new Error('no board page was made')),
    madeAt: MADE_AT,
    ...changes,
  };
}
