import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';

import { applyImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { pruneConversations, readConversation, writeConversation } from '#db/queries/conversations.ts';
import { claimEvent, pruneEvents, releaseEvent } from '#db/queries/events.ts';
import { readFacts } from '#db/queries/facts.ts';
import { modifyGoal, readRevisions } from '#db/queries/goal-revisions.ts';
import { type ProgressEntry, readEntries, recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { aFile, aReading, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';

const NOON = new Date('2031-08-01T18:00:00.000Z');
const LATER = new Date('2031-08-02T18:00:00.000Z');

async function importOneGoal(db: Db): Promise<number> {
  await applyImport(db, aFile(aReading()));
  const id = (await readCatalog(db))?.goals[0]?.id;
  if (id === undefined) throw new Error('the import stored no goal');
  return id;
}

async function readGoal(db: Db, goalId: number) {
  const narrowing = { unitCodes: null, programCodes: null, lineCodes: null };
  const facts = await readFacts(db, { kind: 'goals', year: 2031, goalIds: [goalId], ...narrowing });
  return facts.kind === 'goals' ? facts.records[0] : undefined;
}

function entry(goalId: number, changes: Partial<ProgressEntry>): ProgressEntry {
  return {
    goalId,
    quarter: 2,
    state: 'approved',
    value: 115,
    origin: 'captured',
    reason: 'Faltaba una calle',
    author: 'enlace',
    ...changes,
  };
}

describe.each(DIALECTS)('writing to %s', (dialect) => {
  it('keeps the old figure when a correction is approved', async () => {
    const { db } = await newStore(dialect);
    const goalId = await importOneGoal(db);
    await recordEntry(db, entry(goalId, { state: 'submitted' }), NOON);
    expect((await readGoal(db, goalId))?.quarters[1]?.achieved).toEqual(printed(110));

    await recordEntry(db, entry(goalId, { author: 'titular' }), LATER);
    expect((await readGoal(db, goalId))?.quarters[1]?.achieved).toEqual({
      value: 115,
      origin: 'captured',
      approvedAt: LATER.toISOString(),
    });
    const history = (await readEntries(db, goalId)).filter(({ quarter }) => quarter === 2);
    expect(history.map(({ number, state, value, author }) => [number, state, value, author])).toEqual([
      [1, 'approved', 110, 'prueba'],
      [2, 'submitted', 115, 'enlace'],
      [3, 'approved', 115, 'titular'],
    ]);
  });

  it('takes a withdrawn figure for unknown, never for zero', async () => {
    const { db } = await newStore(dialect);
    const goalId = await importOneGoal(db);
    await recordEntry(db, entry(goalId, { state: 'withdrawn', value: null }), NOON);
    expect((await readGoal(db, goalId))?.quarters[1]?.achieved).toBeNull();
  });

  it('gives corrections at the same moment a place each', async () => {
    const { db } = await newStore(dialect);
    const goalId = await importOneGoal(db);
    await Promise.all([1, 2, 3].map((value) => recordEntry(db, entry(goalId, { value }), NOON)));
    const numbers = (await readEntries(db, goalId)).filter(({ quarter }) => quarter === 2);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('keeps the original goal beside the modified one', async () => {
    const { db } = await newStore(dialect);
    const goalId = await importOneGoal(db);
    const change = {
      goalId,
      annual: { value: 500, origin: 'captured' as const },
      planned: figures(100, 100, 150, 150),
      justification: 'Ampliación de recursos',
      authorization: 'Acta 4',
      authorizedOn: '2031-07-15',
      author: 'titular',
    };
    await modifyGoal(db, change, NOON);
    expect(await readRevisions(db, goalId)).toMatchObject([
      { number: 1, kind: 'original', annual: printed(400), planned: figures(100, 100, 100, 100) },
      { ...change, number: 2, kind: 'modification', recordedAt: NOON.toISOString() },
    ]);
    expect((await readGoal(db, goalId))?.annual?.value).toBe(500);
    expect((await readGoal(db, goalId))?.quarters[3]?.planned?.value).toBe(150);
  });

  it('lets one of many claim an event, in any connection and after a restart', async () => {
    const url = await newStoreUrl(dialect);
    const first = await openForTest(url);
    const second = await openForTest(url);
    const claims = Array.from({ length: 20 }, (_, index) =>
      claimEvent(index % 2 === 0 ? first.db : second.db, {
        claim: { id: 'Ev1', againAfterMs: null },
        work: null,
        at: NOON,
      }),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect(
      await claimEvent((await openForTest(url)).db, {
        claim: { id: 'Ev1', againAfterMs: null },
        work: null,
        at: LATER,
      }),
    ).toBe(false);

    await releaseEvent(second.db, 'Ev1');
    expect(
      await claimEvent(first.db, { claim: { id: 'Ev1', againAfterMs: null }, work: null, at: LATER }),
    ).toBe(true);
    expect(await pruneEvents(first.db, LATER)).toBe(0);
    expect(await pruneEvents(first.db, new Date(LATER.getTime() + 1))).toBe(1);
  });

  it('carries the state of a thread over, the newest only', async () => {
    const { db } = await newStore(dialect);
    expect(await readConversation(db, 'C1:1')).toBeNull();
    await writeConversation(db, { threadKeys: ['C1:1'], state: '{"goals":[1]}', updatedAt: NOON });
    await writeConversation(db, { threadKeys: ['C1:1'], state: '{"goals":[2]}', updatedAt: LATER });
    expect(await readConversation(db, 'C1:1')).toBe('{"goals":[2]}');
    expect(await pruneConversations(db, LATER)).toBe(0);
    expect(await pruneConversations(db, new Date(LATER.getTime() + 1))).toBe(1);
  });

  it.each([
    [
      'a blank remark',
      `insert into remarks (goal_id, quarter, text, origin, author, recorded_at)
      select id, 1, ' ', 'printed', 'x', 'x' from goals`,
    ],
    [
      'a fifth quarter',
      `insert into progress_entries (goal_id, quarter, number, state, value, origin, author, recorded_at)
      select id, 5, 1, 'approved', 1, 'printed', 'x', 'x' from goals`,
    ],
    [
      'an approved figure without a value',
      `insert into progress_entries (goal_id, quarter, number, state, origin, author, recorded_at)
      select id, 4, 1, 'approved', 'printed', 'x', 'x' from goals`,
    ],
    [
      'a modification without a reason',
      `insert into goal_revisions (goal_id, number, kind, author, recorded_at)
      select id, 2, 'modification', 'x', 'x' from goals`,
    ],
    [
      'a goal of nobody',
      `insert into goal_lines (goal_id, line_id, position) select 999999, id, 1 from action_lines`,
    ],
  ])('refuses %s', async (_, statement) => {
    const { db } = await newStore(dialect);
    await importOneGoal(db);
    await expect(db.executeQuery(CompiledQuery.raw(statement))).rejects.toThrow(/constraint/iu);
  });

  it('tells an unknown year from one without goals', async () => {
    const { db } = await newStore(dialect);
    const goalId = await importOneGoal(db);
    const narrowing = { unitCodes: null, programCodes: null, lineCodes: null };
    expect(await readFacts(db, { kind: 'goals', year: 1999, goalIds: [goalId], ...narrowing })).toMatchObject(
      { yearKnown: false, knownYears: [2031], records: [] },
    );
    expect(await readFacts(db, { kind: 'goals', year: 2031, goalIds: [], ...narrowing })).toMatchObject({
      yearKnown: true,
      reportedThrough: 2,
      records: [],
    });
    expect(await readCatalog(db, 1999)).toBeNull();
  });
});
