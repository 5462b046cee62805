import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { gatherQuarter } from '#src/bot/files/gather-quarter.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { BUNDLED_SETTINGS, readReportSettings } from '#src/commands/report-settings.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { type GoalFacts, wholeYear } from '#src/domain/query.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';

export const MADE_AT = new Date('2031-10-15T18:00:00.000Z');

/** All that a store holds of the report's year, as its files are made from. */
export async function factsOf(db: Db, unitCode: string | null): Promise<GoalFacts> {
  const facts = await readFacts(db, {
    ...wholeYear(2023),
    unitCodes: unitCode === null ? null : [unitCode],
    withSignatories: true,
  });
  if (facts.kind !== 'goals') throw new Error('no goals');
  return facts;
}

/** The bundled report at the close of its quarter, as the product gathers it. */
export async function bundledQuarter(unitCode: string | null = null): Promise<QuarterToWrite> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importBundledReport(store, MADE_AT);
  const facts = await factsOf(store.db, unitCode);
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
