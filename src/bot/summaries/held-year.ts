import { readCatalog } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { People } from '#src/domain/people.ts';
import { type GoalFacts, wholeYear } from '#src/domain/query.ts';
import {
  mayRead,
  type Readable,
  type ReadingRule,
  readableByBoth,
  readableUnits,
} from '#src/domain/readable.ts';
import { covers } from '#src/domain/subscription.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { narrowCatalog } from '../readable/narrow.ts';
import { tellPart } from '../readable/tell-limits.ts';
import type { Slice } from './recipients.ts';
import { toFollowedSubject } from './tell-summary.ts';

export interface HeldYear {
  readonly facts: GoalFacts;
  readonly catalog: Catalog;
}

/** Null: no programme of that year. */
export async function readYear(db: Db, year: number): Promise<HeldYear | null> {
  const catalog = await readCatalog(db, year);
  if (catalog === null) return null;
  const facts = await readFacts(db, wholeYear(year));
  return facts.kind === 'goals' ? { facts, catalog } : null;
}

/** What all of some people may read; whoever is at the terminal has the store itself. */
export async function readableByAll(
  people: People,
  rule: ReadingRule,
  readers: readonly string[],
): Promise<Readable> {
  let readable: Readable = 'all';
  for (const key of readers.filter((each) => each.includes(':'))) {
    readable = readableByBoth(readable, readableUnits(await people.find(key), rule));
  }
  return readable;
}

/** The year as if it held nothing else, and what has to be said of that. */
export function limitYear(
  { facts, catalog }: HeldYear,
  { followed }: Slice,
  readable: Readable,
): HeldYear & { readonly limits: readonly ReplyPart[] } {
  const records = facts.records.filter(({ unit }) => mayRead(readable, unit.code));
  const withholds = facts.records.some(
    (record) => !mayRead(readable, record.unit.code) && covers(followed, toFollowedSubject(record)),
  );
  return {
    facts: { ...facts, records },
    catalog: narrowCatalog(catalog, readable),
    limits: withholds ? [tellPart(readable, catalog)] : [],
  };
}
