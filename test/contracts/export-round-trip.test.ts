import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import type { Store } from '#db/open.ts';
import { readFacts } from '#db/queries/facts.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { writeCsvReport } from '#src/documents/csv/write-csv-report.ts';
import { toOfficialReport } from '#src/documents/official/official-report.ts';
import { writePdfReport } from '#src/documents/pdf/write-pdf-report.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { writeXlsxReport } from '#src/documents/xlsx/write-xlsx-report.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { decideAll } from '#src/domain/import-plan.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { importReport } from '#test/support/import-file.ts';
import { bundledQuarter, quarterOf } from '#test/support/quarter-to-write.ts';
import { aFile, aReading, aRow, figures, printed } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore, temporaryFolder } from '#test/support/store-dialects.ts';

const AT = new Date('2023-10-10T12:00:00Z');

async function readRecords(store: Store, year: number): Promise<readonly GoalRecord[]> {
  const facts = await readFacts(store.db, {
    kind: 'goals',
    year,
    goalIds: null,
    unitCodes: null,
    programCodes: null,
    lineCodes: null,
  });
  return facts.kind === 'goals' ? facts.records : [];
}

/** What the format carries: all but the keys of the store, the origins, the place and what was found. */
function carried(records: readonly GoalRecord[]) {
  const codes = new Map(records.map(({ id, code }) => [id, code]));
  return records.map((record) => ({
    code: record.code,
    printedCode: record.printedCode,
    kind: record.kind,
    parent: record.parentId === null ? null : codes.get(record.parentId),
    unit: record.unit,
    program: record.program,
    lines: record.lines.map(({ code }) => code),
    words: [record.description?.text, record.measure?.text],
    annual: record.annual?.value,
    quarters: record.quarters.map(({ planned, achieved }) => [planned?.value, achieved?.value]),
    totals: record.reportedTotals.map(({ throughQuarter, achieved, relativePercent }) => [
      throughQuarter,
      achieved.value,
      relativePercent,
    ]),
    remarks: record.remarks.map(({ quarter, text }) => [quarter, text]),
  }));
}

/** What the official pages show, whatever they are written as. */
function writtenRows(exported: QuarterToWrite) {
  return toOfficialReport(exported).sections.map(({ rows }) => rows);
}

describe.each(DIALECTS)('export and import on %s', (dialect) => {
  async function exportAndImport(records: readonly GoalRecord[], quarter: Quarter) {
    const csv = writeCsvReport({ records, quarter });
    const path = join(temporaryFolder(), 'exportado.csv');
    writeFileSync(path, csv);
    const store = await newStore(dialect);
    await importReport(store, path, AT);
    return { csv, again: await readRecords(store, records[0]?.year ?? 0) };
  }

  it('bring the whole report over: the same rows, figures, observations and lines, the same file again', async () => {
    const first = await newStore(dialect);
    await importBundledReport(first, AT);
    const records = await readRecords(first, 2023);
    const { csv, again } = await exportAndImport(records, 3);
    expect(records).toHaveLength(34);
    expect(carried(again)).toEqual(carried(records));
    expect(writeCsvReport({ records: again, quarter: 3 })).toBe(csv);
  });

  it.each([
    ['a workbook', 'exportado.xlsx', writeXlsxReport],
    ['pages', 'exportado.pdf', writePdfReport],
  ])(
    'bring %s over the same way, but for the codes that the first report misprints',
    async (...[, name, write]) => {
      const exported = await bundledQuarter();
      const path = join(temporaryFolder(), name);
      writeFileSync(path, await write(exported));
      const store = await newStore(dialect);
      await importReport(store, path, AT);
      const again = await readRecords(store, 2023);
      const asPrinted = (records: readonly GoalRecord[]) =>
        carried(records).map((record) => ({ ...record, printedCode: record.code }));
      expect(carried(again)).toEqual(asPrinted(exported.records));
      expect(again.flatMap(({ lines }) => lines)).toEqual(exported.records.flatMap(({ lines }) => lines));
      expect(writtenRows({ ...exported, records: again })).toEqual(writtenRows(exported));
    },
  );

  it('give a quarter that closes again where a later report has replaced one of its figures', async () => {
    const store = await newStore(dialect);
    const rowOf = (achieved: ReadRow['achieved'], total: number) =>
      aRow({ achieved, absoluteReported: printed(total), relativeReportedPct: total / 4 });
    const second = aReading({ quarter: 2, rows: [rowOf(figures(100, 100, null, null), 200)] });
    const third = aReading({ quarter: 3, rows: [rowOf(figures(100, 140, 60, null), 300)] });
    await applyImport(store.db, aFile(second));
    await applyImport(store.db, { ...aFile(third), decisions: decideAll('take') });
    const records = await readRecords(store, 2031);
    const { again } = await exportAndImport(records, 2);
    expect(carried(again)[0]?.totals).toEqual([[2, 240, 60]]);
    expect(again.map(({ findings }) => findings)).toEqual([[]]);
    const { note, sections } = toOfficialReport(quarterOf(records));
    expect(sections[0]?.rows[0]).toMatchObject({ absolute: 240, relative: 60 });
    expect(JSON.stringify(note.groups)).toContain('El informe imprimió 200 al 2.º trimestre');
  });

  it.each([1, 2] as const)(
    'give the same file again at the %i. quarter, which has no total of its own',
    async (quarter) => {
      const first = await newStore(dialect);
      await importBundledReport(first, AT);
      const { csv, again } = await exportAndImport(await readRecords(first, 2023), quarter);
      expect(writeCsvReport({ records: again, quarter })).toBe(csv);
      expect(
        again.every(({ quarters }) => quarters.slice(quarter).every(({ achieved }) => achieved === null)),
      ).toBe(true);
    },
  );
});
