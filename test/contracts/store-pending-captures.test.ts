import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readPendingCaptures } from '#db/queries/pending-captures.ts';
import { type ProgressEntry, recordEntry } from '#db/queries/progress-entries.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const AT = new Date('2031-08-01T18:00:00.000Z');

describe.each(DIALECTS)('captures not approved yet, in %s', (dialect) => {
  async function storeWith(...steps: readonly Partial<ProgressEntry>[]) {
    const { db } = await newStore(dialect);
    await applyImport(
      db,
      aFile(aReading({ rows: [aRow(), aRow({ goalCode: '12', unitCode: '7200', row: 4 })] })),
    );
    const goals = (await readCatalog(db))?.goals ?? [];
    for (const step of steps) {
      const entry = {
        state: 'submitted',
        value: 5,
        origin: 'captured',
        reason: 'Por la minuta',
        author: 'enlace',
      } as const;
      await recordEntry(db, { goalId: goals[0]?.id ?? 0, quarter: 2, ...entry, ...step }, AT);
    }
    return { db, goals };
  }

  it('are those whose newest step is a capture, up to the quarter', async () => {
    const { db, goals } = await storeWith({ value: 7 }, { value: 8 }, { quarter: 3, value: 9 });
    const wanted = { year: 2031, unitCodes: null };
    const told = await readPendingCaptures(db, { ...wanted, through: 2 });
    expect(told).toEqual([{ goalId: goals[0]?.id, goalCode: '11', unitCode: '7100', quarter: 2, value: 8 }]);
    expect(await readPendingCaptures(db, { ...wanted, through: 3 })).toHaveLength(2);
    expect(await readPendingCaptures(db, { ...wanted, through: 1 })).toEqual([]);
    expect(await readPendingCaptures(db, { year: 2031, through: 3, unitCodes: ['7200'] })).toEqual([]);
  });

  it('are none once somebody has decided on them', async () => {
    const { db } = await storeWith(
      {},
      { state: 'returned' },
      { quarter: 3 },
      { quarter: 3, state: 'approved' },
    );
    expect(await readPendingCaptures(db, { year: 2031, through: 4, unitCodes: null })).toEqual([]);
  });
});
