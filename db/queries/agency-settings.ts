import { decodeReadingRule } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { ReadingRule } from '#src/domain/readable.ts';

import { bumpRevision } from './revision.ts';

/** One change of who reads what. */
export interface RecordedReadingRule {
  /** In the order of setting. */
  readonly id: number;
  readonly rule: ReadingRule;
  readonly reason: string | null;
  readonly author: string;
  readonly recordedAt: string;
}

const READING = 'reading';

/** Everybody reads all as long as nobody has set anything else. */
export async function readReadingRule(db: Db): Promise<ReadingRule> {
  return (await findReadingRule(db))?.rule ?? 'all';
}

/** The one that stands, with its trace; undefined: nobody has set any. */
export async function findReadingRule(db: Db): Promise<RecordedReadingRule | undefined> {
  const row = await settingsOf(db).orderBy('id', 'desc').executeTakeFirst();
  return row === undefined ? undefined : toRecord(row);
}

/** Every one that was ever set, oldest first. */
export async function readReadingRules(db: Db): Promise<readonly RecordedReadingRule[]> {
  return (await settingsOf(db).orderBy('id').execute()).map(toRecord);
}

/** Also gives the store another revision: what anybody sees may be something else from now on. */
export async function writeReadingRule(
  db: Db,
  { rule, reason, author, at }: Omit<RecordedReadingRule, 'id' | 'recordedAt'> & { readonly at: Date },
): Promise<void> {
  const recorded_at = at.toISOString();
  await db
    .insertInto('agency_settings')
    .values({ name: READING, value: rule, reason, author, recorded_at })
    .execute();
  await bumpRevision(db);
}

function settingsOf(db: Db) {
  return db
    .selectFrom('agency_settings')
    .where('name', '=', READING)
    .select(['id', 'value', 'reason', 'author', 'recorded_at']);
}

type SettingRow = Awaited<ReturnType<ReturnType<typeof settingsOf>['execute']>>[number];

function toRecord({ id, value, reason, author, recorded_at }: SettingRow): RecordedReadingRule {
  return { id, rule: decodeReadingRule(value), reason, author, recordedAt: recorded_at };
}
