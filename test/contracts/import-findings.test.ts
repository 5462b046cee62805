import { describe, expect, it } from 'vitest';

import { applyImport } from '#db/import-report.ts';
import type { Db } from '#db/schema.ts';
import type { Finding } from '#src/domain/finding.ts';
import { decideAll } from '#src/domain/import-plan.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { aFile, aFinding, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { readRecords } from '#test/support/stored-records.ts';

/** Of the third quarter, without totals, so that figures alone are compared. */
function next(changes: Partial<ReadRow> = {}): ReadRow {
  return aRow({ absoluteReported: null, relativeReportedPct: null, page: 7, row: 2, ...changes });
}

function nextFile(rows: readonly ReadRow[], findings: readonly Finding[] = []) {
  return aFile(aReading({ quarter: 3, rows, findings }));
}

async function findingsOf(db: Db, goal: string): Promise<readonly Finding[]> {
  return (await readRecords(db, 2031)).find(({ code }) => code === goal)?.findings ?? [];
}

const UNKNOWN_QUARTERS = aRow({ achieved: figures(null, null, null, null), state: 'unreconciled' });
const RESIDUAL = aFinding({
  kind: 'unreconciled',
  field: 'absolute_reported',
  quarter: null,
  used: 200,
  message: '11: lo alcanzado por trimestre no cuadra. Sus trimestres quedan sin dato.',
});

describe.each(DIALECTS)('doubts after the next report, in %s', (dialect) => {
  it('end where the quarters that were not known add up to the total', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading({ rows: [UNKNOWN_QUARTERS], findings: [RESIDUAL] })));
    expect(await findingsOf(db, '11')).toHaveLength(1);
    await applyImport(db, nextFile([next({ achieved: figures(90, 110, 70, null) })]));
    expect(await findingsOf(db, '11')).toEqual([]);
  });

  it('are told anew where those quarters add up to another total, and only once', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading({ rows: [UNKNOWN_QUARTERS], findings: [RESIDUAL] })));
    await applyImport(db, nextFile([next({ achieved: figures(90, 100, 70, null) })]));
    const expected = { kind: 'unreconciled', quarter: 2, residual: 10 };
    expect(await findingsOf(db, '11')).toMatchObject([expected]);
    expect((await findingsOf(db, '11'))[0]?.message).toContain('suma 190 al 2.º trimestre');
    await applyImport(db, nextFile([next({ achieved: figures(90, 100, 70, null), remark: 'Lluvias.' })]));
    expect(await findingsOf(db, '11')).toMatchObject([expected]);
  });

  it('end where a figure that had several readings is read', async () => {
    const { db } = await newStore(dialect);
    const doubtful = aRow({ achieved: figures(90, null, null, null), state: 'ambiguous' });
    const finding = aFinding({ kind: 'ambiguous', field: 'a2', quarter: 2, used: null });
    await applyImport(db, aFile(aReading({ rows: [doubtful], findings: [finding] })));
    await applyImport(db, nextFile([next({ achieved: figures(90, null, 70, null) })]));
    expect(await findingsOf(db, '11')).toHaveLength(1);
    await applyImport(db, nextFile([next({ achieved: figures(90, 110, 70, null) })]));
    expect(await findingsOf(db, '11')).toEqual([]);
  });

  it('begin where what was kept is not what a report says, and end when it is taken', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const rows = [next({ achieved: figures(95, 110, 70, null) })];
    await applyImport(db, { ...nextFile(rows), decisions: decideAll('keep') });
    expect(await findingsOf(db, '11')).toMatchObject([
      {
        kind: 'kept',
        field: 'a1',
        quarter: 1,
        printed: '95',
        used: 90,
        message:
          '11: en el informe «obras-2031-3.md» (pág. 7, renglón 2), lo alcanzado en el 1.er trimestre es 95; se conserva 90, por decisión de quien lo cargó.',
      },
    ]);
    const again = nextFile([next({ achieved: figures(95, 110, 70, null), remark: 'Lluvias.' })]);
    await applyImport(db, { ...again, decisions: decideAll('take') });
    expect(await findingsOf(db, '11')).toEqual([]);
  });

  it('begin where a decision leaves a goal that is not the sum of its actions', async () => {
    const { db } = await newStore(dialect);
    const goal = aRow({ goalCode: 'M.1', kind: 'goal', description: { text: 'Calles', origin: 'printed' } });
    await applyImport(db, aFile(aReading({ rows: [goal, aRow({ parentCode: 'M.1' })] })));
    const rows = [next({ parentCode: 'M.1', achieved: figures(95, 110, 70, null), annual: printed(500) })];
    await applyImport(db, { ...nextFile(rows), decisions: decideAll('take') });
    expect(await findingsOf(db, 'M.1')).toMatchObject([
      { kind: 'parent-mismatch', field: 'annual', residual: -100 },
      { kind: 'parent-mismatch', field: 'a1', quarter: 1, residual: -5 },
    ]);
    expect(await findingsOf(db, '11')).toMatchObject([
      { kind: 'unreconciled', field: 'annual', residual: 100 },
    ]);
  });

  it('are not said again by the same report in another format', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading({ rows: [UNKNOWN_QUARTERS], findings: [RESIDUAL] })));
    const other = { ...RESIDUAL, field: null, message: '11: falta alguno de sus trimestres.', page: null };
    const repaired = aFinding({ field: 'p3', message: 'Otra errata del mismo dato.' });
    const copy = aFile(aReading({ rows: [UNKNOWN_QUARTERS], findings: [other, repaired] }), 'as a workbook');
    expect(await applyImport(db, copy)).toMatchObject({ outcome: 'imported', changes: [] });
    expect(await findingsOf(db, '11')).toEqual([RESIDUAL]);
  });
});
