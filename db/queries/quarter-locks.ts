import { decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';

import { readDocuments } from './year.ts';

export interface QuarterLock {
  readonly year: number;
  readonly quarter: Quarter;
  readonly state: 'open' | 'closed';
  readonly reason: string;
  readonly author: string;
}

/** Closes a quarter to captures, or opens it again. */
export async function lockQuarter(db: Db, lock: QuarterLock, at: Date): Promise<void> {
  await db
    .insertInto('quarter_locks')
    .values({ ...lock, recorded_at: at.toISOString() })
    .execute();
}

/**
 * Whether a quarter is closed: by the newest word of an administrator or, without one, because a report
 * that covers it is out.
 */
export async function isQuarterClosed(
  db: Db,
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
): Promise<boolean> {
  const said = await db
    .selectFrom('quarter_locks')
    .select('state')
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (said !== undefined) return said.state === 'closed';
  const documents = await readDocuments(db, year);
  return documents.some(({ document }) => document.quarter >= quarter);
}

export interface RecordedLock extends QuarterLock {
  /** UTC, ISO. */
  readonly recordedAt: string;
}

/** Every word of administrators about quarters, oldest first. */
export async function readQuarterLocks(db: Db): Promise<readonly RecordedLock[]> {
  const rows = await db.selectFrom('quarter_locks').selectAll().orderBy('id').execute();
  return rows.map(({ year, quarter, state, reason, author, recorded_at: recordedAt }) => ({
    year,
    quarter: decodeQuarter(quarter),
    state: state === 'closed' ? 'closed' : 'open',
    reason,
    author,
    recordedAt,
  }));
}
