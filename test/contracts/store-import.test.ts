import { describe, expect, it } from 'vitest';

import { applyImport, planImport } from '#db/import-report.ts';
import { readCatalog, readCatalogRevision } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { aFile, aFinding, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { readRecords } from '#test/support/stored-records.ts';

/** Rows of every table that an import writes. */
async function countRows(db: Db): Promise<number> {
  let total = 0;
  for (const table of [
    'fiscal_years',
    'programs',
    'executing_units',
    'action_lines',
    'source_documents',
    'goals',
    'goal_lines',
    'report_rows',
    'goal_revisions',
    'planned_figures',
    'progress_entries',
    'reported_totals',
    'remarks',
    'findings',
  ] as const) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    total += count;
  }
  return total;
}

describe.each(DIALECTS)('importing a report into %s', (dialect) => {
  it('keeps every figure as read, and what is unknown as unknown', async () => {
    const { db } = await newStore(dialect);
    const parent = aRow({ goalCode: 'M.1', printedCode: 'IM.1', kind: 'goal', row: 1, lineCodes: [] });
    const child = aRow({
      parentCode: 'M.1',
      annual: { value: 390.5, origin: 'recovered' },
      planned: figures(0, 100, 100, null),
      achieved: figures(0, null, null, null),
      remark: 'Faltó asfalto.',
      lineCodes: ['5.1.2', '5.9.9'],
      state: 'recovered',
    });
    await applyImport(db, aFile(aReading({ rows: [parent, child], findings: [aFinding()] })));

    const [first, second] = await readRecords(db, 2031);
    expect(first).toMatchObject({
      code: 'M.1',
      printedCode: 'IM.1',
      kind: 'goal',
      lines: [],
      parentId: null,
    });
    expect(second).toMatchObject({
      year: 2031,
      code: '11',
      codeOrigin: 'printed',
      parentId: first?.id,
      unit: { code: '7100', name: 'Pavimentos' },
      program: { code: '30', name: 'Obra pública' },
      lines: [
        { code: '5.1.2', name: 'Calles en buen estado' },
        { code: '5.9.9', name: null },
      ],
      description: { text: 'Bacheo de calles y avenidas', origin: 'printed' },
      annual: { value: 390.5, origin: 'recovered' },
      quarters: [
        { quarter: 1, planned: printed(0), achieved: printed(0) },
        { quarter: 2, planned: printed(100), achieved: null },
        { quarter: 3, planned: printed(100), achieved: null },
        { quarter: 4, planned: null, achieved: null },
      ],
      reportedTotals: [{ throughQuarter: 2, achieved: printed(200), relativePercent: 50 }],
      remarks: [{ quarter: 2, text: 'Faltó asfalto.', origin: 'printed' }],
      findings: [aFinding()],
      source: { page: 2, row: 3, document: { name: 'obras-2031-2.md', cutoffOn: '2031-06-30' } },
    });
  });

  it('plans what it will do without doing it, and never lists an unknown figure', async () => {
    const { db } = await newStore(dialect);
    const before = await countRows(db);
    const plan = await planImport(db, aFile(aReading()));
    expect(plan.conflicts).toEqual([]);
    expect(plan.changes).toContainEqual({ goal: '11', unit: '7100', field: 'a2', from: null, to: 110 });
    expect(plan.changes.map(({ field }) => field)).toEqual([
      'annual',
      'p1',
      'a1',
      'p2',
      'a2',
      'p3',
      'p4',
      'absolute_reported',
      'relative_reported_pct',
      'description',
      'measure',
    ]);
    expect(await countRows(db)).toBe(before);
  });

  it('changes nothing when the same file comes again, and says so', async () => {
    const { db } = await newStore(dialect);
    const file = aFile(aReading());
    expect(await applyImport(db, file)).toMatchObject({ outcome: 'imported' });
    const rows = await countRows(db);
    const revision = await readCatalogRevision(db);

    expect(await planImport(db, file)).toMatchObject({ alreadyImported: true, changes: [] });
    expect(await applyImport(db, file)).toEqual({ outcome: 'already-imported' });
    expect(await countRows(db)).toBe(rows);
    expect(await readCatalogRevision(db)).toBe(revision);
  });

  it("adds what the next quarter's report brings, and keeps what was there", async () => {
    const { db } = await newStore(dialect);
    const unnamed = [{ code: '5.1.2', name: null }];
    await applyImport(db, aFile(aReading({ rows: [aRow({ planned: figures(100, 100, 100, null) })] })));
    const next = aRow({
      achieved: figures(90, 110, 75, null),
      planned: figures(null, 100, 100, 100),
      absoluteReported: printed(275),
      relativeReportedPct: 69,
      remark: 'Lluvias en agosto.',
      page: 4,
      row: 1,
    });
    const added = aRow({ goalCode: '12', row: 2 });
    const result = await applyImport(
      db,
      aFile(aReading({ quarter: 3, rows: [next, added], lines: unnamed, findings: [aFinding()] })),
    );

    expect(result).toMatchObject({ outcome: 'imported' });
    const records = await readRecords(db, 2031);
    expect(records.map(({ code }) => code)).toEqual(['11', '12']);
    expect(records[0]?.quarters.map(({ achieved }) => achieved?.value ?? null)).toEqual([90, 110, 75, null]);
    expect(records[0]?.quarters.map(({ planned }) => planned?.value ?? null)).toEqual([100, 100, 100, 100]);
    expect(records[0]?.reportedTotals.map(({ achieved }) => achieved.value)).toEqual([200, 275]);
    expect(records[0]?.remarks).toEqual([{ quarter: 3, text: 'Lluvias en agosto.', origin: 'printed' }]);
    expect(records[0]?.findings).toHaveLength(1);
    expect(records[0]?.source).toMatchObject({ page: 4, document: { quarter: 3 } });
    expect(records[0]?.lines).toEqual([{ code: '5.1.2', name: 'Calles en buen estado' }]);
    expect(await readCatalog(db)).toMatchObject({ reportedThrough: 3 });
  });

  it('refuses a whole report when one figure contradicts the store', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const rows = await countRows(db);
    const other = [aRow({ achieved: figures(95, 110, 70, null) }), aRow({ goalCode: '12' })];
    const file = aFile(aReading({ quarter: 3, rows: other }));

    const conflicts = [{ goal: '11', unit: '7100', field: 'a1', from: 90, to: 95 }];
    expect(await planImport(db, file)).toMatchObject({ conflicts });
    expect(await applyImport(db, file)).toMatchObject({ outcome: 'conflicts', conflicts });
    expect(await countRows(db)).toBe(rows);
  });

  it('keeps the first wording of a description and reports the other', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const reworded = aRow({
      description: { text: 'Bacheo de calles y caminos', origin: 'printed' },
      measure: { text: 'METRO  CUADRADO', origin: 'printed' },
    });
    const result = await applyImport(db, aFile(aReading({ quarter: 3, rows: [reworded] })));
    expect(result).toMatchObject({ outcome: 'imported', rewordings: [{ field: 'description' }] });
    expect((await readRecords(db, 2031))[0]?.description?.text).toBe('Bacheo de calles y avenidas');
  });

  it('leaves nothing behind when the last row cannot be stored', async () => {
    const { db } = await newStore(dialect);
    const before = await countRows(db);
    const twice = [aRow(), aRow({ goalCode: '12' }), aRow()];
    await expect(applyImport(db, aFile(aReading({ rows: twice })))).rejects.toMatchObject({
      code: 'import-failed',
    });
    expect(await countRows(db)).toBe(before);
    expect(await applyImport(db, aFile(aReading()))).toMatchObject({ outcome: 'imported' });
  });

  it('leaves nothing behind when a row names a unit that the report does not list', async () => {
    const { db } = await newStore(dialect);
    const before = await countRows(db);
    const rows = [aRow(), aRow({ goalCode: '12', unitCode: '9999' })];
    await expect(applyImport(db, aFile(aReading({ rows })))).rejects.toMatchObject({
      code: 'import-incomplete',
    });
    expect(await countRows(db)).toBe(before);
  });

  it('takes the same code in two units for two goals', async () => {
    const { db } = await newStore(dialect);
    const rows = [aRow({ unitCode: '7200', achieved: figures(1, 2, null, null) }), aRow()];
    await applyImport(db, aFile(aReading({ rows })));
    const records = await readRecords(db, 2031);
    expect(records.map(({ unit, code }) => [unit.code, code])).toEqual([
      ['7100', '11'],
      ['7200', '11'],
    ]);
    expect(records.map(({ quarters }) => quarters[0]?.achieved?.value)).toEqual([90, 1]);
  });

  it('stores one of two imports of the same file at the same moment', async () => {
    const { db } = await newStore(dialect);
    const results = await Promise.all([
      applyImport(db, aFile(aReading())),
      applyImport(db, aFile(aReading())),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['already-imported', 'imported']);
  });

  it('reads ten thousand goals whole', async () => {
    const { db } = await newStore(dialect);
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      aRow({ goalCode: String(index), achieved: figures(index, null, null, null) }),
    );
    await applyImport(db, aFile(aReading({ rows }), 'ten thousand'));
    const records = await readRecords(db, 2031);
    expect(records).toHaveLength(10_000);
    expect(records.every(({ code, quarters }) => quarters[0]?.achieved?.value === Number(code))).toBe(true);

    const goalIds = records.slice(5).map(({ id }) => id);
    const facts = await readFacts(db, {
      kind: 'goals',
      year: 2031,
      goalIds,
      unitCodes: ['7100'],
      programCodes: ['30'],
      lineCodes: ['5.1.2'],
    });
    expect(facts).toMatchObject({ records: { length: 9_995 } });
  });
});
