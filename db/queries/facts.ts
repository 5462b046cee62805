import type { Db } from '#db/schema.ts';
import type { Facts, GoalFacts, GoalsQuery, Query } from '#src/domain/query.ts';
import { knownThrough } from '#src/domain/reporting-gaps.ts';

import { readGoalRecords } from './goal-records.ts';
import { readSignatories } from './signatories.ts';
import { readAtOnce } from './snapshot.ts';
import { readTrail } from './trail.ts';
import { readDocuments, readYears } from './year.ts';

/**
 * What the store holds on a query, in a fixed number of statements whatever the number of goals.
 * Records come by unit code, then in the order of the programme.
 */
export async function readFacts(db: Db, query: Query): Promise<Facts> {
  if (query.kind === 'none') return { kind: 'none' };
  return readAtOnce(db, (snapshot) => readGoalFacts(snapshot, query));
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
    trail: await readTrail(db, { query, records }),
  };
}
