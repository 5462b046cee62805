import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { writeXlsxReport } from '#src/documents/xlsx/write-xlsx-report.ts';
import { goalWith } from '#test/support/goal-records.ts';
import { bundledQuarter, quarterOf } from '#test/support/quarter-to-write.ts';

async function written(exported: QuarterToWrite): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeXlsxReport(exported));
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row of a goal, by the beginning of its description. */
function rowOf(sheet: Worksheet, code: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cell = sheet.getCell(row, 4);
    if (!cell.isMerged && cell.text.startsWith(code)) return row;
  }
  throw new Error(`no row ${code}`);
}

const GOAL = goalWith({ planned: [100, 100, 100, 100], achieved: [90, 105.5, 3, null] });

describe('the official report as a workbook', () => {
  it('has a note and a sheet for each unit, or for the one asked for', async () => {
    const names = (workbook: Workbook) => workbook.worksheets.map(({ name }) => name);
    expect(names(await written(await bundledQuarter()))).toEqual([
      'Nota de integración',
      '52101',
      '52102',
      '52201',
      '52202',
    ]);
    expect(names(await written(await bundledQuarter('52201')))).toEqual(['Nota de integración', '52201']);
  });

  it('holds the figures of the store as numbers, and totals as formulas with their values', async () => {
    const exported = await bundledQuarter();
    const workbook = await written(exported);
    for (const record of exported.records) {
      const sheet = sheetOf(workbook, record.unit.code);
      const row = rowOf(sheet, record.code);
      const total = record.reportedTotals.find(({ throughQuarter }) => throughQuarter === 3);
      expect(sheet.getCell(row, 3).value).toBe(record.annual?.value);
      expect(record.quarters.map((_, index) => sheet.getCell(row, 5 + 2 * index).value)).toEqual(
        record.quarters.map(({ planned }) => planned?.value),
      );
      const absolute = sheet.getCell(row, 13);
      expect(absolute.result ?? absolute.value).toBe(total?.achieved.value);
      expect(sheet.getCell(row, 14).value).toEqual({
        formula: `ROUND(100*M${row}/C${row},0)`,
        result: total?.relativePercent,
      });
    }
    const sheet = sheetOf(workbook, '52201');
    const row = rowOf(sheet, '303');
    expect(sheet.getCell(row, 13).value).toEqual({
      formula: `SUM(F${row},H${row},J${row},L${row})`,
      result: 18122,
    });
    expect(sheet.getCell(row, 12).value).toBeNull();
  });

  it('never has a figure for an unknown, nor a sum over one', async () => {
    const sheet = sheetOf(await written(await bundledQuarter()), '52202');
    const row = rowOf(sheet, '403');
    expect([6, 8, 10].map((column) => sheet.getCell(row, column).value)).toEqual(['s/d', 's/d', 's/d']);
    expect(sheet.getCell(row, 13).value).toBe(601);
  });

  it('is laid out for lying letter paper, one page wide, with its head on each page', async () => {
    const sheet = sheetOf(await written(await bundledQuarter()), '52102');
    const first = rowOf(sheet, 'M.2');
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 1,
      printTitlesRow: `${first - 3}:${first - 1}`,
      printArea: `A1:O${sheet.rowCount}`,
    });
    expect(sheet.getCell('A3').text).toBe('TERCER AVANCE PROGRAMÁTICO');
    expect(sheet.getCell('O3').master.address).toBe('A3');
    expect(sheet.getCell(first - 3, 5).text).toBe('PERIODO');
    expect(sheet.getCell(first - 3, 12).master.address).toBe(`E${first - 3}`);
    expect(sheet.getCell(first - 1, 4).master.address).toBe(`D${first - 3}`);
  });

  it('writes texts that look like formulas as texts', async () => {
    const texts = ['=HYPERLINK("http://x";"y")', '+1', '-1', '@SUM(A1)'];
    const goals = texts.map((text, index) => ({
      ...GOAL,
      id: index + 1,
      measure: { text, origin: 'printed' } as const,
      remarks: [{ quarter: 2, text, origin: 'captured' } as const],
    }));
    const sheet = sheetOf(await written(quarterOf(goals)), '10');
    const from = rowOf(sheet, 'A-1');
    for (const [index, text] of texts.entries()) {
      for (const column of [2, 15]) {
        expect(sheet.getCell(from + index, column).value).toBe(text);
        expect(sheet.getCell(from + index, column).numFmt).toBe('@');
      }
    }
  });

  it('keeps long texts whole, gives their rows the height that paper allows, and drops what XML cannot carry', async () => {
    const long = 'Ñandú, corazón y pingüino. '.repeat(111).trim();
    const goal = {
      ...GOAL,
      description: { text: long, origin: 'printed' } as const,
      remarks: [{ quarter: 2, text: `a\u0000b\u001B\uD83D ${long}`, origin: 'printed' } as const],
    };
    const sheet = sheetOf(await written(quarterOf([goal])), '10');
    const row = rowOf(sheet, 'A-1');
    expect(sheet.getCell(row, 4).text).toBe(`A-1.- ${long}`);
    expect(sheet.getCell(row, 15).text).toBe(`ab ${long}`);
    const { height = 0 } = sheet.getRow(row);
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThanOrEqual(409);
  });

  it('is a whole file for 500 goals of awkward units, and for none', async () => {
    const goals = Array.from({ length: 500 }, (_, index) => ({
      ...GOAL,
      id: index,
      code: String(index),
      unit: { code: ['A/B', 'a:b', 'A*B'][index % 3] ?? '', name: 'X' },
    }));
    const many = await written(quarterOf(goals));
    expect(many.worksheets.map(({ name }) => name)).toEqual(['Nota de integración', 'A B', 'a b 2', 'A B 3']);
    expect((await written(quarterOf([]))).worksheets.map(({ name }) => name)).toEqual([
      'Nota de integración',
    ]);
  });
});
