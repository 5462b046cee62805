import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Facts, GoalFacts, GoalsQuery, Query } from '#src/domain/query.ts';

import { readGoalRecords } from './goal-records.ts';
import { readSignatories } from './signatories.ts';
import { readAtOnce } from './snapshot.ts';
import { readDocuments, readYears } from './year.ts';

/**
 * What the store holds on a query, in a fixed number of statements whatever the number of goals.
 * Records come by unit code, then in the order of the programme.
 */
export async function readFacts(db: Db, query: Query): Promise<Facts> {
  if (query.kind === 'none') return { kind: 'none' };
  return readAtOnce(db, (snapshot) => readGoalFacts(snapshot, query));
}

/** The newest quarter that a report covers, or that has been captured since for every one of these goals. */
function knownThrough(records: readonly GoalRecord[], reported: Quarter | null): Quarter | null {
  const newest = records.map(({ quarters }) => {
    const captured = quarters.findLast(({ achieved }) => achieved !== null)?.quarter ?? null;
    return captured === null || (reported !== null && reported > captured) ? reported : captured;
  });
  return newest.reduce<Quarter | null>(
    (least, each) => (least === null || each === null || each < least ? each : least),
    newest[0] ?? reported,
  );
}

async function readGoalFacts(db: Db, query: GoalsQuery): Promise<GoalFacts> {
  const knownYears = await readYears(db);
  const yearKnown = knownYears.includes(query.year);
  const documents = yearKnown ? await readDocuments(db, query.year) : [];
  const records = yearKnown ? await readGoalRecords(db, { query, documents }) : [];
  const unitCodes = query.withSignatories === true ? [...new Set(records.map(({ unit }) => unit.code))] : [];
  return {
    kind: 'goals',
    year: query.year,
    yearKnown,
    knownYears,
    reportedThrough: knownThrough(records, documents.at(-1)?.document.quarter ?? null),
    records,
    documents: documents.map(({ document }) => document),
    signed: await readSignatories(db, { year: query.year, unitCodes, documents }),
  };
}
