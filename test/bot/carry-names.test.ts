import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { addAlias, removeAlias } from '#db/queries/aliases.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import type { Db } from '#db/schema.ts';
import { carryNames } from '#src/bot/names/carry-names.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { aFile, aReading, aRow } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const AT = new Date('2032-02-01T18:00:00.000Z');
const TODAY = { year: 2032, month: 2, day: 1 };

function programme(year: number, changes: Partial<ReadRow> = {}) {
  const reading = aReading({ rows: [aRow(changes)] });
  return aFile({ ...reading, document: { ...reading.document, year, cutoffOn: `${year}-06-30` } });
}

async function teach(db: Db, alias: string, year = 2031): Promise<void> {
  const goalId = (await readCatalog(db, year))?.goals[0]?.id ?? 0;
  const named = { kind: 'goal', goalId } as const;
  expect(await addAlias(db, { named, alias, author: 'ana', at: AT })).toBe('added');
}

async function namesOf(db: Db, year: number) {
  return (await readCatalog(db, year))?.goals[0]?.aliases;
}

function carry(db: Db) {
  return carryNames(db, { year: 2032, author: 'planeación', at: AT, today: TODAY });
}

describe.each(DIALECTS)('names that were taught, on %s', (dialect) => {
  it('hold on in the next year for the same goal, once', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, programme(2031));
    await teach(db, 'la canasta básica');
    await applyImport(db, { ...programme(2032), sha256: 'b'.repeat(64) });
    expect(await namesOf(db, 2032)).toEqual([]);
    expect(await carry(db)).toEqual({ carried: ['la canasta básica'], left: [] });
    expect(await namesOf(db, 2032)).toEqual(['la canasta básica']);
    expect(await carry(db)).toEqual({ carried: [], left: [] });
  });

  it('end where the code is that of other words', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, programme(2031));
    await teach(db, 'la canasta básica');
    const other = { description: { text: 'Poda de árboles', origin: 'printed' } as const };
    await applyImport(db, { ...programme(2032, other), sha256: 'b'.repeat(64) });
    expect(await carry(db)).toEqual({ carried: [], left: [] });
  });

  it('stay taken back in the year in which somebody did so', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, programme(2031));
    await teach(db, 'la canasta básica');
    await applyImport(db, { ...programme(2032), sha256: 'b'.repeat(64) });
    await carry(db);
    const goalId = (await readCatalog(db, 2032))?.goals[0]?.id ?? 0;
    await removeAlias(db, {
      named: { kind: 'goal', goalId },
      alias: 'la canasta básica',
      author: 'ana',
      at: AT,
    });
    expect(await carry(db)).toEqual({ carried: [], left: [] });
    expect(await namesOf(db, 2032)).toEqual([]);
    expect(await namesOf(db, 2031)).toEqual(['la canasta básica']);
  });

  it('are left out where they would name something else now', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, programme(2031));
    await teach(db, 'las luminarias');
    const rows = [
      aRow(),
      aRow({
        goalCode: '12',
        printedCode: '12',
        description: { text: 'Reparación de luminarias', origin: 'printed' },
      }),
    ];
    const reading = aReading({ rows });
    const document = { ...reading.document, year: 2032, cutoffOn: '2032-06-30' };
    await applyImport(db, { ...aFile({ ...reading, document }), sha256: 'b'.repeat(64) });
    expect(await carry(db)).toEqual({ carried: [], left: ['las luminarias'] });
  });
});
