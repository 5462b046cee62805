import { describe, expect, it } from 'vitest';

import { applyImport, planImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readGoalHistory } from '#db/queries/goal-history.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { decideAll } from '#src/domain/import-plan.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { aFile, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { readRecords } from '#test/support/stored-records.ts';

/** The report of the third quarter, by another author. */
function nextFile(changes: Partial<ReadRow>) {
  const row = aRow({ absoluteReported: null, relativeReportedPct: null, page: 7, row: 2, ...changes });
  return { ...aFile(aReading({ quarter: 3, rows: [row] })), author: 'planeación' };
}

async function onlyRecord(db: Db): Promise<GoalRecord> {
  const [record] = await readRecords(db, 2031);
  if (record === undefined) throw new Error('no goal is stored');
  return record;
}

const CAPTURED_AT = new Date('2031-10-02T18:00:00.000Z');

describe.each(DIALECTS)('what a report says otherwise than %s', (dialect) => {
  it('is told with both values and where each of them comes from', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const { conflicts } = await planImport(db, nextFile({ achieved: figures(95, 110, 70, null) }));
    expect(conflicts).toEqual([
      {
        key: '7100/11.a1',
        goal: '11',
        unit: '7100',
        field: 'a1',
        from: 90,
        to: 95,
        loaded: {
          value: 90,
          origin: 'printed',
          source: { kind: 'report', ref: { document: aReading().document, page: 2, row: 3 } },
        },
        inFile: {
          value: 95,
          origin: 'printed',
          source: { kind: 'report', ref: { document: aReading({ quarter: 3 }).document, page: 7, row: 2 } },
        },
        decidedBefore: null,
      },
    ]);
  });

  it('tells who captured what is loaded', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const { id } = await onlyRecord(db);
    const captured = { goalId: id, quarter: 3, value: 66, origin: 'captured', reason: null } as const;
    await recordEntry(db, { ...captured, state: 'approved', author: 'enlace' }, CAPTURED_AT);
    const { conflicts } = await planImport(db, nextFile({ achieved: figures(90, 110, 70, null) }));
    expect(conflicts).toMatchObject([
      {
        key: '7100/11.a3',
        loaded: {
          value: 66,
          origin: 'captured',
          source: { kind: 'captured', state: 'approved', author: 'enlace', at: CAPTURED_AT.toISOString() },
        },
      },
    ]);
  });

  it('stays as it is loaded where that was decided, and the rest of the report goes in', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({ achieved: figures(95, 110, 70, null), annual: printed(500) });
    const result = await applyImport(db, { ...file, decisions: decideAll('keep') });
    expect(result).toMatchObject({ outcome: 'imported', changes: [{ field: 'a3', from: null, to: 70 }] });
    const record = await onlyRecord(db);
    expect(record.quarters.map(({ achieved }) => achieved?.value)).toEqual([90, 110, 70, undefined]);
    expect(record.annual).toEqual(printed(400));
  });

  it('is taken from the file where that was decided, and the older value stays in the history', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({
      achieved: figures(95, 110, 70, null),
      annual: printed(500),
      planned: figures(100, 100, 100, 200),
    });
    const result = await applyImport(db, { ...file, decisions: decideAll('take') });
    expect(result).toMatchObject({ outcome: 'imported' });
    if (result.outcome !== 'imported') return;
    expect(result.changes).toContainEqual({ goal: '11', unit: '7100', field: 'a1', from: 90, to: 95 });
    const record = await onlyRecord(db);
    expect(record.quarters[0]?.achieved).toEqual(printed(95));
    expect(record.annual).toEqual(printed(500));
    expect(record.quarters.map(({ planned }) => planned?.value)).toEqual([100, 100, 100, 200]);

    const history = await readGoalHistory(db, record.id);
    const reason = 'Informe «obras-2031-3.md» (pág. 7, renglón 2), por decisión de quien lo cargó';
    expect(history.entries.filter(({ quarter }) => quarter === 1)).toMatchObject([
      { value: 90, author: 'prueba', reason: null },
      { value: 95, author: 'planeación', reason },
    ]);
    expect(history.revisions).toMatchObject([
      { number: 1, kind: 'original', annual: printed(400) },
      { number: 2, kind: 'modification', annual: printed(500), author: 'planeación', justification: reason },
    ]);
  });

  it('is decided one by one, and what nobody decided refuses the file whole', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({ achieved: figures(95, 111, 70, null) });
    const byKey = { '7100/11.a1': 'take' } as const;
    const half = await applyImport(db, { ...file, decisions: { others: null, byKey } });
    expect(half).toMatchObject({ outcome: 'conflicts', conflicts: [{ key: '7100/11.a2' }] });
    expect((await readCatalog(db))?.reportedThrough).toBe(2);

    const whole = await applyImport(db, { ...file, decisions: { others: 'keep', byKey } });
    expect(whole).toMatchObject({ outcome: 'imported' });
    const { quarters } = await onlyRecord(db);
    expect(quarters.map(({ achieved }) => achieved?.value)).toEqual([95, 110, 70, undefined]);
  });

  it('is not decided by a decision on a plan that no longer holds', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({ achieved: figures(95, 110, 70, null) });
    const { digest } = await planImport(db, file);
    const { id } = await onlyRecord(db);
    const correction = { goalId: id, quarter: 1, value: 92, origin: 'captured', reason: null } as const;
    await recordEntry(db, { ...correction, state: 'approved', author: 'enlace' }, CAPTURED_AT);

    const decided = { ...file, decisions: decideAll('take'), seenDigest: digest };
    const result = await applyImport(db, decided);
    expect(result).toMatchObject({ outcome: 'outdated', plan: { conflicts: [{ from: 92, to: 95 }] } });
    if (result.outcome !== 'outdated') return;
    expect(await applyImport(db, { ...decided, seenDigest: result.plan.digest })).toMatchObject({
      outcome: 'imported',
    });
  });

  it('is not asked again of the same report in another format, and is of a later one', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({ achieved: figures(95, 110, 70, null) });
    await applyImport(db, { ...file, decisions: decideAll('keep') });
    const copy = { ...file, sha256: 'c'.repeat(64) };
    expect(await planImport(db, copy)).toMatchObject({
      changes: [],
      conflicts: [{ key: '7100/11.a1', decidedBefore: 'keep' }],
    });
    expect(await applyImport(db, copy)).toMatchObject({ outcome: 'imported' });
    const record = await onlyRecord(db);
    expect(record.quarters[0]?.achieved).toEqual(printed(90));
    expect(record.findings).toHaveLength(1);

    const later = aRow({
      achieved: figures(95, 110, 70, 60),
      absoluteReported: null,
      relativeReportedPct: null,
    });
    const { conflicts } = await planImport(db, aFile(aReading({ quarter: 4, rows: [later] })));
    expect(conflicts).toMatchObject([{ key: '7100/11.a1', decidedBefore: null }]);
  });

  it('replaces the measure and the kind of a goal where that was decided, and keeps the former ones', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const file = nextFile({ kind: 'goal', measure: { text: 'Tonelada', origin: 'printed' } });
    await applyImport(db, { ...file, decisions: decideAll('take') });
    expect(await onlyRecord(db)).toMatchObject({ kind: 'goal', measure: { text: 'Tonelada' } });
    const decided = await db.selectFrom('import_decisions').selectAll().orderBy('field').execute();
    expect(decided).toMatchObject([
      { field: 'kind', decision: 'take', loaded_text: 'action', file_text: 'goal', author: 'planeación' },
      { field: 'measure', decision: 'take', loaded_text: 'Metro cuadrado', file_text: 'Tonelada' },
    ]);
  });
});
