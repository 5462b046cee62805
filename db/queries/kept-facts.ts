import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { type Facts, type GoalFacts, type GoalsQuery, type Query, wholeYear } from '#src/domain/query.ts';
import { knownThrough } from '#src/domain/reporting-gaps.ts';
import { readCatalogRevision } from './catalog.ts';
import { readFacts } from './facts.ts';
import { readAtOnce } from './snapshot.ts';
import { readDocuments } from './year.ts';

/**
 * Facts as of at least the given revision of the store, and all of them of one revision.
 * @param revision as the store told it since the question was asked
 */
export type FactsReader = (query: Query, revision: number) => Promise<Facts>;

/** Reading more goals for a question about one takes longer than that one would. */
const MOST_KEPT = 500;

interface KeptYear {
  readonly revision: number;
  readonly facts: GoalFacts;
  /** Newest quarter that a report covers. */
  readonly reported: GoalFacts['reportedThrough'];
}

/**
 * Keeps a year's facts until the store has another revision, which every write of a name or figure gives it, whoever
 * wrote it: what is kept is what would be read. Large programmes are read query by query.
 */
export function createFactsReader(db: Db): FactsReader {
  const kept = new Map<number, KeptYear>();

  const yearOf = async (year: number, revision: number): Promise<KeptYear | null> => {
    const known = kept.get(year);
    if (known !== undefined && known.revision >= revision) return known;
    kept.delete(year);
    const read = await readYear(db, year);
    if (read !== null) kept.set(year, read);
    return read;
  };

  return async (query, revision) => {
    if (query.kind === 'none' || asksForMore(query)) return readFacts(db, query);
    const year = await yearOf(query.year, revision);
    return year === null ? readFacts(db, query) : narrow(year, query);
  };
}

/** Signatures and trails are not kept. */
function asksForMore({ withSignatories, withTrail }: GoalsQuery): boolean {
  return withSignatories === true || withTrail !== undefined;
}

/** Null: not of that year, or more than is kept. */
async function readYear(db: Db, year: number): Promise<KeptYear | null> {
  return readAtOnce(db, async (snapshot) => {
    const { count } = await snapshot
      .selectFrom('goals')
      .where('year', '=', year)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count === 0 || count > MOST_KEPT) return null;
    const facts = await readFacts(snapshot, wholeYear(year));
    if (facts.kind === 'none') return null;
    const reported = (await readDocuments(snapshot, year)).at(-1)?.document.quarter ?? null;
    return { revision: await readCatalogRevision(snapshot), facts, reported };
  });
}

function narrow({ facts, reported }: KeptYear, query: GoalsQuery): GoalFacts {
  const records = facts.records.filter(isAsked(query));
  return { ...facts, records, reportedThrough: knownThrough(records, reported) };
}

function isAsked(query: GoalsQuery): (record: GoalRecord) => boolean {
  const isOneOf = {
    id: toTest(query.goalIds),
    unit: toTest(query.unitCodes),
    program: toTest(query.programCodes),
    line: toTest(query.lineCodes),
  };
  return ({ id, unit, program, lines }) =>
    isOneOf.id(id) &&
    isOneOf.unit(unit.code) &&
    isOneOf.program(program.code) &&
    (query.lineCodes === null || lines.some(({ code }) => isOneOf.line(code)));
}

function toTest<T>(list: readonly T[] | null): (value: T) => boolean {
  if (list === null) return () => true;
  const wanted = new Set(list);
  return (value) => wanted.has(value);
}
