import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '#src/documents/read-report-file.ts';
import { writeXlsxReport } from '#src/documents/xlsx/write-xlsx-report.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { ReadRow, Refusal, ReportReading } from '#src/domain/report.ts';
import type { Figure } from '#src/domain/source.ts';
import { goalWith } from '#test/support/goal-records.ts';
import { bundledQuarter, quarterOf } from '#test/support/quarter-to-write.ts';
import { zipOf } from '#test/support/zip.ts';
import { dataFile } from './support.ts';

async function read(bytes: Uint8Array, name = 'informe.xlsx') {
  return readReportFile({ name, bytes });
}

async function mustRead(bytes: Uint8Array): Promise<ReportReading> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(`${result.refusal.message} ${result.refusal.missing.join('; ')}`);
  return result.reading;
}

async function mustRefuse(bytes: Uint8Array): Promise<Refusal> {
  const result = await read(bytes);
  if (result.ok) throw new Error('was read');
  return result.refusal;
}

const KNOWN = { code: '52', name: 'OBRAS' };
const GOALS = [
  { ...goalWith({ planned: [100, 100, 100, 100], achieved: [90, 105.5, 3, null] }), unit: KNOWN },
  {
    ...goalWith({ planned: [1, 2, 3, 4], annual: 10, achieved: [1, null, 3, null] }),
    unit: KNOWN,
    id: 2,
    code: '7',
  },
];
const settings = { encabezado: { ramo: '52 DESARROLLO' } };

/** The invented agency's workbook, changed by hand in its sheet. */
async function changed(change: (sheet: Worksheet, workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeXlsxReport(quarterOf(GOALS, { settings })));
  const sheet = workbook.getWorksheet('52');
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet, workbook);
  return workbook.xlsx.writeBuffer();
}

const values = (figures: readonly (Figure | null)[]) => figures.map((figure) => figure?.value ?? null);

/** What the official layout carries of a goal, as read. */
function carriedOfRow(row: ReadRow) {
  return {
    code: row.goalCode,
    kind: row.kind,
    owner: [row.unitCode, row.programCode],
    lines: row.lineCodes,
    words: [row.description?.text, row.measure?.text],
    figures: [
      values([row.annual]),
      values(row.planned),
      values(row.achieved),
      values([row.absoluteReported]),
    ],
    percent: row.relativeReportedPct,
    remark: row.remark,
  };
}

/** The same, as the store holds it. */
function carriedOfRecord(record: GoalRecord): ReturnType<typeof carriedOfRow> {
  const total = record.reportedTotals.find(({ throughQuarter }) => throughQuarter === 3);
  const { quarters, remarks } = record;
  return {
    code: record.code,
    kind: record.kind,
    owner: [record.unit.code, record.program.code],
    lines: record.lines.map(({ code }) => code),
    words: [record.description?.text, record.measure?.text],
    figures: [
      values([record.annual]),
      values(quarters.map(({ planned }) => planned)),
      values(quarters.map(({ achieved }) => achieved)),
      values([total?.achieved ?? null]),
    ],
    percent: total?.relativePercent ?? null,
    remark: remarks.findLast(({ quarter }) => quarter === 3)?.text ?? null,
  };
}

/** Where the first goal stands in it. */
const FIRST = 16;

describe('a workbook in the official layout', () => {
  it('is read as it was written: rows, figures, names, lines, observations, signatures', async () => {
    const exported = await bundledQuarter();
    const reading = await mustRead(await writeXlsxReport(exported));
    expect(reading.document).toMatchObject({
      year: 2023,
      quarter: 3,
      title: 'POA 2023 · Tercer avance programático',
    });
    expect(reading.units).toEqual([
      ...new Map(exported.records.map(({ unit }) => [unit.code, unit])).values(),
    ]);
    expect(reading.rows.map(carriedOfRow)).toEqual(exported.records.map(carriedOfRecord));
    const names = new Map(
      exported.records.flatMap(({ lines }) => lines.map(({ code, name }) => [code, name])),
    );
    expect(new Map(reading.lines.map(({ code, name }) => [code, name]))).toEqual(names);
    expect(reading.signatories.map(({ unitCode, signedAs }) => `${unitCode} ${signedAs}`)).toHaveLength(9);
  });

  it('keeps what is not known unknown', async () => {
    const [row, other] = (await mustRead(await changed(() => undefined))).rows;
    expect(row?.achieved.map((figure) => figure?.value)).toEqual([90, 105.5, undefined, undefined]);
    expect(other).toMatchObject({ absoluteReported: null, relativeReportedPct: null });
    expect(other?.achieved.map((figure) => figure?.value)).toEqual([1, undefined, undefined, undefined]);
  });

  it('is found by its headings, with columns in another order and rows put in', async () => {
    const bytes = await changed((sheet) => {
      for (const row of [FIRST - 3, FIRST, FIRST + 1]) {
        const [line, measure] = [1, 2].map((column) => sheet.getCell(row, column).value);
        sheet.getCell(row, 1).value = measure;
        sheet.getCell(row, 2).value = line;
      }
      sheet.getCell(FIRST + 2, 4).value = 'Nota: cifras preliminares';
    });
    const { rows } = await mustRead(bytes);
    expect(rows.map(({ measure }) => measure?.text)).toEqual(['ÁRBOL', 'ÁRBOL']);
  });
});

describe('a workbook with the canonical columns', () => {
  it('is read as the CSV is', async () => {
    const lines = dataFile('truth.csv').trimEnd().split(/\r?\n/u);
    const csv = await readReportFile({ name: 'x.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
    if (!csv.ok) throw new Error(csv.refusal.message);
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('metas');
    const { parse } = await import('csv-parse/sync');
    for (const record of parse(lines.join('\n'))) {
      sheet.addRow(
        record.map((cell) => (/^\d+(?:\.\d+)?$/u.test(cell) && !cell.startsWith('0') ? Number(cell) : cell)),
      );
    }
    const { rows, document } = await mustRead(await workbook.xlsx.writeBuffer());
    expect(document.quarter).toBe(csv.reading.document.quarter);
    expect(rows.map(({ goalCode, annual, achieved }) => [goalCode, annual, achieved])).toEqual(
      csv.reading.rows.map(({ goalCode, annual, achieved }) => [goalCode, annual, achieved]),
    );
  });
});

describe('a workbook that cannot be taken', () => {
  const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook/>' } as const;

  it.each([
    [
      'with macros',
      zipOf([WORKBOOK, { name: 'xl/vbaProject.bin', content: 'x' }]),
      'xlsx-macros',
      'sin macros',
    ],
    ['locked', zipOf([{ ...WORKBOOK, locked: true }]), 'xlsx-locked', 'contraseña'],
    [
      'that is none',
      zipOf([{ name: 'word/document.xml', content: 'x' }]),
      'file-type',
      'no es un libro de Excel',
    ],
    ['cut off', zipOf([WORKBOOK]).slice(0, 60), 'xlsx-broken', 'dañado'],
    [
      'that unpacks to more than it declares',
      zipOf([WORKBOOK, { name: 'b', content: 'x'.repeat(9_000_000), declared: 10 }]),
      'xlsx-broken',
      'dañado',
    ],
    [
      'that declares more than anybody needs',
      zipOf([WORKBOOK, { name: 'b', content: 'x', declared: 2_000_000_000 }]),
      'xlsx-too-large',
      '120 MB',
    ],
    [
      'with entities',
      zipOf([{ ...WORKBOOK, content: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }]),
      'xlsx-broken',
      'dañado',
    ],
    [
      'of too many parts',
      zipOf([
        WORKBOOK,
        ...Array.from({ length: 2_001 }, (_, index) => ({ name: String(index), content: '' })),
      ]),
      'xlsx-too-large',
      'Quite hojas',
    ],
    ['without sheets', zipOf([WORKBOOK]), 'not-a-report', 'no parece un informe'],
  ])('%s is refused', async (...[, bytes, code, words]) => {
    const refusal = await mustRefuse(bytes);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(words);
  });

  it('with a formula that was never computed is refused by its place', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell(FIRST, 3).value = { formula: '400+0' };
    });
    expect((await mustRefuse(bytes)).missing).toEqual([
      `hoja «52», renglón ${FIRST}, columna C: es una fórmula sin valor guardado; ábralo en Excel, guárdelo y vuelva a cargarlo`,
    ]);
  });

  it('with an error or a word for a figure is refused by its place', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell(FIRST, 5).value = 'pendiente';
      sheet.getCell(FIRST + 1, 3).value = -5;
    });
    expect((await mustRefuse(bytes)).missing).toEqual([
      `hoja «52», renglón ${FIRST}, columna E: «pendiente» no es una cifra`,
      `hoja «52», renglón ${FIRST + 1}, columna C: «-5» no es una cifra`,
    ]);
    const broken = await changed((sheet) => {
      sheet.getCell(FIRST, 5).value = { error: '#REF!' };
    });
    expect((await mustRefuse(broken)).missing[0]).toContain('columna E: tiene el error #REF!');
  });

  it('of too many sheets or rows is refused', async () => {
    const many = await changed((_, workbook) => {
      for (let index = 0; index < 300; index += 1) workbook.addWorksheet(`h${index}`);
    });
    expect((await mustRefuse(many)).message).toContain('302 hojas');
    const long = await changed((sheet) => {
      sheet.getCell(60_000, 1).value = 'x';
    });
    expect((await mustRefuse(long)).message).toContain('La hoja «52» pasa de 50000 renglones');
  });

  it('that is a form without unit or title is refused with what is missing', async () => {
    const bytes = await changed((sheet) => {
      for (let row = 1; row < FIRST - 3; row += 1) {
        for (let column = 1; column <= 15; column += 1) sheet.getCell(row, column).value = null;
      }
    });
    expect((await mustRefuse(bytes)).missing.join(' ')).toMatch(/UNIDAD EJECUTORA.*el año/u);
  });
});
