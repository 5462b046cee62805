import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { readAliasHistory } from '#db/queries/alias-history.ts';
import { addAlias, type Named, removeAlias } from '#db/queries/aliases.ts';
import { readCatalog, readCatalogRevision } from '#db/queries/catalog.ts';
import type { Db } from '#db/schema.ts';
import { aFile, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const NOON = new Date('2031-08-01T18:00:00.000Z');
const LATER = new Date('2031-08-02T18:00:00.000Z');
const UNIT = { kind: 'unit', year: 2031, unitCode: '7100' } as const;
const BY_ADMIN = { author: 'admin', at: NOON } as const;

async function importOneGoal(db: Db): Promise<Named> {
  await applyImport(db, aFile(aReading()));
  const goalId = (await readCatalog(db))?.goals[0]?.id;
  if (goalId === undefined) throw new Error('the import stored no goal');
  return { kind: 'goal', goalId };
}

describe.each(DIALECTS)('names taught in %s', (dialect) => {
  it('are in the catalogue of the next reading, each once, however it is spelled', async () => {
    const { db } = await newStore(dialect);
    const goal = await importOneGoal(db);
    const revision = await readCatalogRevision(db);
    expect(await addAlias(db, { named: goal, alias: ' Baches ', ...BY_ADMIN })).toBe('added');
    expect(await addAlias(db, { named: goal, alias: 'BACHÉS', ...BY_ADMIN })).toBe('known');
    expect(await addAlias(db, { named: UNIT, alias: 'asfalto', ...BY_ADMIN })).toBe('added');
    expect(await readCatalog(db)).toMatchObject({
      revision: revision + 2,
      goals: [{ aliases: ['Baches'] }],
      units: [{ aliases: ['asfalto'] }, { aliases: [] }],
    });
  });

  it('are refused for nobody and without any sign', async () => {
    const { db } = await newStore(dialect);
    const goal = await importOneGoal(db);
    const nobody = { kind: 'goal', goalId: 999_999 } as const;
    expect(await addAlias(db, { named: nobody, alias: 'x', ...BY_ADMIN })).toBe('nobody');
    expect(await addAlias(db, { named: { ...UNIT, unitCode: '0' }, alias: 'x', ...BY_ADMIN })).toBe('nobody');
    expect(await addAlias(db, { named: goal, alias: ' \u200b ', ...BY_ADMIN })).toBe('blank');
    expect(await readAliasHistory(db, 2031)).toEqual([]);
  });

  it('keep who taught and who took them back, also when they are taught again', async () => {
    const { db } = await newStore(dialect);
    const goal = await importOneGoal(db);
    await addAlias(db, { named: goal, alias: 'baches', ...BY_ADMIN });
    const removal = { named: goal, alias: 'BACHES', author: 'otra', at: LATER };
    expect(await removeAlias(db, removal)).toBe('removed');
    expect(await removeAlias(db, removal)).toBe('unknown');
    expect((await readCatalog(db))?.goals[0]?.aliases).toEqual([]);
    await addAlias(db, { named: goal, alias: 'baches', author: 'otra', at: LATER });
    await addAlias(db, { named: UNIT, alias: 'asfalto', ...BY_ADMIN });

    const common = { alias: 'baches', kind: 'goal', code: '11', unitCode: '7100' };
    const [noon, later] = [NOON.toISOString(), LATER.toISOString()];
    expect(await readAliasHistory(db, 2031)).toEqual([
      { ...common, addedBy: 'admin', addedAt: noon, removedBy: 'otra', removedAt: later },
      { ...common, addedBy: 'otra', addedAt: later, removedBy: null, removedAt: null },
      {
        kind: 'unit',
        code: '7100',
        unitCode: '7100',
        alias: 'asfalto',
        addedBy: 'admin',
        addedAt: noon,
        removedBy: null,
        removedAt: null,
      },
    ]);
    expect(await readAliasHistory(db, 1999)).toEqual([]);
  });

  it('are stored once where two administrators teach the same at the same moment', async () => {
    const { db } = await newStore(dialect);
    const named = await importOneGoal(db);
    const outcomes = await Promise.all(
      ['una', 'otra'].map((author) => addAlias(db, { named, alias: 'baches', author, at: NOON })),
    );
    expect(outcomes.toSorted()).toEqual(['added', 'known']);
    expect(await readAliasHistory(db, 2031)).toHaveLength(1);
  });

  it("survive the next quarter's report and the same one again", async () => {
    const { db } = await newStore(dialect);
    const goal = await importOneGoal(db);
    await addAlias(db, { named: goal, alias: 'los hoyos', ...BY_ADMIN });
    await addAlias(db, { named: UNIT, alias: 'los del asfalto', ...BY_ADMIN });
    const next = aRow({
      achieved: figures(90, 110, 75, null),
      absoluteReported: printed(275),
      relativeReportedPct: 69,
    });
    expect(await applyImport(db, aFile(aReading({ quarter: 3, rows: [next] })))).toMatchObject({
      outcome: 'imported',
    });
    expect(await applyImport(db, aFile(aReading()))).toEqual({ outcome: 'already-imported' });
    expect(await readCatalog(db)).toMatchObject({
      reportedThrough: 3,
      goals: [{ aliases: ['los hoyos'] }],
      units: [{ aliases: ['los del asfalto'] }, { aliases: [] }],
    });
  });
});
