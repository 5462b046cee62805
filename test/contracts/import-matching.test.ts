import { describe, expect, it } from 'vitest';

import { applyImport, planImport } from '#db/import-report.ts';
import { readSubmittedEntries, recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { decideAll } from '#src/domain/import-plan.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { aFile, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { readRecords } from '#test/support/stored-records.ts';

const worded = (text: string) => ({ text, origin: 'printed' }) as const;

const GOALS = [
  aRow({ goalCode: 'M.3', kind: 'goal', description: worded('Conservar las vialidades del municipio') }),
  aRow({ goalCode: '303', parentCode: 'M.3' }),
  aRow({ goalCode: '304', description: worded('Limpieza de pozos de visita') }),
];

/** The third quarter's row of a goal. */
function next(changes: Partial<ReadRow>): ReadRow {
  return aRow({
    achieved: figures(90, 110, 70, null),
    absoluteReported: printed(270),
    relativeReportedPct: 68,
    ...changes,
  });
}

async function storeWith(db: Db, rows: readonly ReadRow[] = GOALS): Promise<void> {
  await applyImport(db, aFile(aReading({ rows })));
}

function nextFile(...rows: readonly ReadRow[]) {
  return aFile(aReading({ quarter: 3, rows }));
}

async function thirdQuarters(db: Db): Promise<Readonly<Record<string, number | null>>> {
  const records = await readRecords(db, 2031);
  return Object.fromEntries(
    records.map(({ code, quarters }) => [code, quarters[2]?.achieved?.value ?? null]),
  );
}

describe.each(DIALECTS)('matching the next report with %s', (dialect) => {
  it.each(['3.03', '303.', '0303', ' 303-'])('knows the 303 when it is written «%s»', async (goalCode) => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const file = nextFile(next({ goalCode, printedCode: goalCode }));
    const plan = await planImport(db, file);
    expect(plan).toMatchObject({
      conflicts: [],
      newGoals: [],
      findings: [{ goalCode: '303', printed: goalCode }],
    });
    expect(plan.changes).toContainEqual({ goal: '303', unit: '7100', field: 'a3', from: null, to: 70 });
    await applyImport(db, file);
    expect(await thirdQuarters(db)).toEqual({ 'M.3': null, '303': 70, '304': null });
  });

  it.each(['M3', 'm-3', 'M.03', 'M 3'])(
    'knows the M.3 and its actions when it is written «%s»',
    async (code) => {
      const { db } = await newStore(dialect);
      await storeWith(db);
      const rows = [
        next({ goalCode: code, kind: 'goal', description: GOALS[0]?.description ?? null }),
        next({ goalCode: '303', parentCode: code }),
      ];
      expect(await applyImport(db, nextFile(...rows))).toMatchObject({ outcome: 'imported' });
      expect(await thirdQuarters(db)).toEqual({ 'M.3': 70, '303': 70, '304': null });
    },
  );

  it('knows units and programmes whose codes are written otherwise', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const reading = aReading({
      quarter: 3,
      rows: [next({ goalCode: '303', unitCode: '71-00', programCode: '030' })],
    });
    const units = [{ code: '71-00', name: 'Pavimentos y banquetas' }];
    const programs = [{ code: '030', name: 'Obra pública' }];
    const result = await applyImport(db, aFile({ ...reading, units, programs }));
    expect(result).toMatchObject({ outcome: 'imported' });
    expect(await readRecords(db, 2031)).toHaveLength(3);
    expect(await thirdQuarters(db)).toMatchObject({ '303': 70 });
  });

  it('knows a goal by its words where its code is lost, and keeps saying so', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const lost = next({
      goalCode: '319',
      printedCode: null,
      codeOrigin: 'inferred',
      description: worded('Limpieza de pozos de vìsita'),
    });
    const plan = await planImport(db, nextFile(lost));
    expect(plan.findings).toMatchObject([{ goalCode: '304', kind: 'inferred' }]);
    await applyImport(db, nextFile(lost));
    expect(await thirdQuarters(db)).toEqual({ 'M.3': null, '303': null, '304': 70 });
    const record = (await readRecords(db, 2031)).find(({ code }) => code === '304');
    expect(record?.findings).toMatchObject([{ kind: 'inferred', field: 'goal_code' }]);
  });

  it('tells two rows of one code apart by their words', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const rows = [
      next({ goalCode: '303' }),
      next({
        goalCode: '303',
        description: worded('Limpieza de pozos de visita'),
        achieved: figures(90, 110, 71, null),
        absoluteReported: null,
        relativeReportedPct: null,
      }),
    ];
    expect(await applyImport(db, nextFile(...rows))).toMatchObject({ outcome: 'imported' });
    expect(await thirdQuarters(db)).toEqual({ 'M.3': null, '303': 70, '304': 71 });
  });

  it('leaves out a row whose words fit several goals, and says between which', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db, [aRow({ goalCode: '303' }), aRow({ goalCode: '304' })]);
    const file = nextFile(next({ goalCode: '390' }));
    const { findings, changes } = await planImport(db, file);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'ambiguous', printed: '11', page: 2, row: 3 }]);
    expect(findings[0]?.message).toContain('303 o 304');
    await applyImport(db, file);
    expect(await thirdQuarters(db)).toEqual({ '303': null, '304': null });
  });

  it('leaves out a row with the code of one goal and the words of another', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const file = nextFile(next({ goalCode: '303', description: worded('Limpieza de pozos de visita') }));
    const { findings, changes } = await planImport(db, file);
    expect([changes, findings.length]).toEqual([[], 1]);
    expect(findings[0]?.message).toContain('303 y 304');
  });

  it('takes codes that differ by more than signs for different goals', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db, [
      aRow({ goalCode: '1.11' }),
      aRow({ goalCode: '11.1', description: worded('Pintura de guarniciones') }),
    ]);
    const file = nextFile(
      next({ goalCode: '1.11.' }),
      next({ goalCode: '2.10', description: worded('Poda de árboles en camellones') }),
    );
    expect(await planImport(db, file)).toMatchObject({ newGoals: [{ goal: '2.10' }] });
    await applyImport(db, file);
    expect(await thirdQuarters(db)).toEqual({ '1.11': 70, '11.1': null, '2.10': 70 });
  });

  it('says which goals are new and which of its own units are not there any more, and deletes none', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db, [...GOALS, aRow({ goalCode: '201', unitCode: '7200' })]);
    const file = nextFile(
      next({ goalCode: '303' }),
      next({ goalCode: '305', description: worded('Señalamiento vial') }),
    );
    const plan = await planImport(db, file);
    expect(plan.newGoals).toEqual([{ unit: '7100', goal: '305', description: 'Señalamiento vial' }]);
    expect(plan.absentGoals.map(({ goal }) => goal)).toEqual(['M.3', '304']);
    expect(plan.startsYear).toBe(false);
    await applyImport(db, file);
    expect(await readRecords(db, 2031)).toHaveLength(5);
  });

  it.each([2032, 2030])('begins the programme of %i apart from that of 2031', async (year) => {
    const { db } = await newStore(dialect);
    await storeWith(db);
    const before = await readRecords(db, 2031);
    const row = next({ goalCode: '303', annual: printed(900), description: worded('Bacheo profundo') });
    const units = [{ code: '7100', name: 'Vialidades' }];
    const programs = [{ code: '30', name: 'Infraestructura' }];
    const file = aFile({ ...aReading({ year, quarter: 1, rows: [row] }), units, programs });
    expect(await planImport(db, file)).toMatchObject({ startsYear: true, conflicts: [], absentGoals: [] });
    await applyImport(db, file);
    expect(await readRecords(db, 2031)).toEqual(before);
    expect(await readRecords(db, year)).toMatchObject([
      {
        code: '303',
        unit: { name: 'Vialidades' },
        program: { name: 'Infraestructura' },
        annual: printed(900),
      },
    ]);
  });

  it('adds nothing but its own total from an earlier quarter that arrives late', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, nextFile(next({ goalCode: '303', remark: 'Lluvias.' })));
    const late = aFile(aReading({ quarter: 2, rows: [aRow({ goalCode: '303', remark: 'Falta asfalto.' })] }));
    const { changes, conflicts } = await planImport(db, late);
    expect(conflicts).toEqual([]);
    expect(changes.map(({ field }) => field)).toEqual([
      'absolute_reported',
      'relative_reported_pct',
      'remark',
    ]);
    await applyImport(db, late);
    const [record] = await readRecords(db, 2031);
    expect(record?.source?.document.quarter).toBe(3);
    expect(record?.quarters.map(({ achieved }) => achieved?.value)).toEqual([90, 110, 70, undefined]);
    expect(record?.remarks.map(({ quarter }) => quarter)).toEqual([2, 3]);
  });

  it('settles a capture that nobody approved: the same figure stands, another one needs a decision', async () => {
    const { db } = await newStore(dialect);
    await storeWith(db);

    const records = await readRecords(db, 2031);
    const ids = records.map(({ id }) => id);
    for (const { id, code } of records) {
      const value = code === '303' ? 70 : 66;
      const entry = {
        goalId: id,
        quarter: 3,
        value,
        origin: 'captured',
        reason: null,
        state: 'submitted',
      } as const;
      if (code !== 'M.3')
        await recordEntry(db, { ...entry, author: 'enlace' }, new Date('2031-10-01T18:00:00Z'));
    }
    const file = nextFile(
      next({ goalCode: '303' }),
      next({ goalCode: '304', description: GOALS[2]?.description ?? null }),
    );
    const plan = await planImport(db, file);
    expect(plan.changes).toContainEqual({ goal: '303', unit: '7100', field: 'a3', from: null, to: 70 });
    expect(plan.conflicts).toMatchObject([
      {
        key: '7100/304.a3',
        from: 66,
        to: 70,
        loaded: { source: { kind: 'captured', state: 'submitted', author: 'enlace' } },
      },
    ]);
    await applyImport(db, { ...file, decisions: decideAll('keep') });
    expect(await thirdQuarters(db)).toEqual({ 'M.3': null, '303': 70, '304': null });
    expect(await readSubmittedEntries(db, ids)).toMatchObject([{ code: '304', value: 66 }]);
  });
});
