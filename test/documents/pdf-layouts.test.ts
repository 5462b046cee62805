import PdfKit from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '#src/documents/read-report-file.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { valuesOf } from './support.ts';

/** Texts of a line and where each begins. */
type Row = Readonly<Record<number, string>>;

/** Pages of lines, one under another; a number alone is a blank of so many points. */
async function draw(pages: readonly (readonly (Row | number)[])[]): Promise<Uint8Array> {
  const doc = new PdfKit({ size: [792, 612], margin: 0, autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  for (const lines of pages) {
    doc.addPage();
    doc.font('Helvetica').fontSize(7);
    let y = 20;
    for (const line of lines) {
      if (typeof line === 'number') y += line;
      else {
        for (const [x, text] of Object.entries(line)) doc.text(text, Number(x), y, { lineBreak: false });
        y += 9;
      }
    }
  }
  doc.end();
  return ended;
}

async function mustRead(pages: readonly (readonly (Row | number)[])[]): Promise<ReportReading> {
  const result = await readReportFile({ name: 'informe.pdf', bytes: await draw(pages) });
  if (!result.ok) throw new Error(`${result.refusal.message} ${result.refusal.missing.join('; ')}`);
  return result.reading;
}

const headerOf = (unit: string): readonly Row[] => [
  { 300: 'PROGRAMA OPERATIVO ANUAL 2031' },
  { 300: 'SEGUNDO AVANCE PROGRAMÁTICO' },
  { 20: 'PROGRAMA', 120: '70 SERVICIOS', 400: 'FINALIDAD 2 DESARROLLO' },
  { 20: 'UNIDAD EJECUTORA', 120: unit },
  { 20: 'Fecha: jun-31' },
];
const X = [300, 330, 360, 390, 420, 450, 480, 510] as const;
const HEAD: readonly (Row | number)[] = [
  12,
  {
    20: 'DESCRIPCIÓN DE LAS',
    160: 'UNIDAD',
    220: 'META ANUAL',
    390: 'PERIODO',
    550: 'AVANCE',
    600: 'AVANCE',
    660: 'OBSERVACIONES',
  },
  {
    20: 'METAS/ACCIONES',
    160: 'MEDIDA',
    220: 'AUTORIZADA',
    300: 'Ene-Mar',
    360: 'Abr-Jun',
    420: 'Jul-Sep',
    480: 'Oct-Dic',
    550: 'ABSOLUTO',
    600: 'RELATIVO',
  },
  Object.fromEntries(X.map((x, index) => [x, index % 2 === 0 ? 'P' : 'A'])),
  6,
];

function goal(code: string, figures: readonly string[], more: Row = {}): Row {
  return {
    20: `${code}.- SEMBRAR ÁRBOLES`,
    160: 'ÁRBOL',
    220: '400',
    ...Object.fromEntries(figures.slice(0, 8).map((figure, index) => [X[index] ?? 0, figure])),
    550: '195',
    600: '49%',
    ...more,
  };
}

const FIGURES = ['100', '90', '100', '105', '100', '', '100', ''];
const ACHIEVED = [90, 105, null, null];

describe('pages in other layouts', () => {
  it('hold the tables of several units, each under its heading, counted as rows of one page', async () => {
    const { rows, units } = await mustRead([
      [
        ...headerOf('701 PARQUES'),
        ...HEAD,
        goal('11', FIGURES),
        30,
        ...headerOf('702 JARDINES'),
        ...HEAD,
        goal('21', FIGURES),
        5,
        goal('22', FIGURES),
      ],
    ]);
    expect(units).toEqual([
      { code: '701', name: 'PARQUES' },
      { code: '702', name: 'JARDINES' },
    ]);
    expect(
      rows.map(({ unitCode, goalCode, page, row, state }) => [unitCode, goalCode, page, row, state]),
    ).toEqual([
      ['701', '11', 1, 1, 'clean'],
      ['702', '21', 1, 2, 'clean'],
      ['702', '22', 1, 3, 'clean'],
    ]);
  });

  it('go on over the next page, also in the middle of a row, with headings or without', async () => {
    for (const head of [HEAD, []]) {
      const { rows } = await mustRead([
        [...headerOf('701 PARQUES'), ...HEAD, goal('11', FIGURES, { 660: 'Llovió mucho' })],
        [...head, { 20: 'EN LAS COLONIAS', 660: 'en mayo' }, 6, goal('12', FIGURES)],
      ]);
      expect(
        rows.map(({ goalCode, page, description, remark }) => [goalCode, page, description?.text, remark]),
      ).toEqual([
        ['11', 1, 'SEMBRAR ÁRBOLES EN LAS COLONIAS', 'Llovió mucho en mayo'],
        ['12', 2, 'SEMBRAR ÁRBOLES', null],
      ]);
    }
  });

  it('may part the quarters by series instead', async () => {
    const quarters = ['Ene-Mar', 'Abr-Jun', 'Jul-Sep', 'Oct-Dic'];
    const { rows } = await mustRead([
      [
        ...headerOf('701 PARQUES'),
        12,
        { 20: 'DESCRIPCIÓN', 160: 'UNIDAD MEDIDA', 225: 'META ANUAL', 340: 'PROGRAMADO', 460: 'ALCANZADO' },
        {
          ...Object.fromEntries(X.map((x, index) => [x, quarters[index % 4] ?? ''])),
          550: 'ABSOLUTO',
          600: 'RELATIVO',
        },
        6,
        goal('11', ['100', '100', '100', '100', '90', '105', '', '']),
      ],
    ]);
    expect(rows[0]?.state).toBe('clean');
    expect(valuesOf(rows[0]?.achieved ?? [])).toEqual(ACHIEVED);
  });

  it('may have columns that are not read, a column of codes, and thousands parted by blanks', async () => {
    const { rows } = await mustRead([
      [
        ...headerOf('701 PARQUES'),
        12,
        {
          20: 'No.',
          50: 'DESCRIPCIÓN',
          160: 'UNIDAD MEDIDA',
          225: 'META ANUAL',
          300: 'Ene-Mar',
          360: 'Abr-Jun',
          420: 'Jul-Sep',
          480: 'Oct-Dic',
          550: 'TOTAL',
          650: 'ABSOLUTO',
          700: 'RELATIVO',
        },
        { ...Object.fromEntries(X.map((x, index) => [x, index % 2 === 0 ? 'P' : 'A'])), 550: 'P', 590: 'A' },
        6,
        {
          20: '11',
          50: 'SEMBRAR ÁRBOLES',
          160: 'ÁRBOL',
          225: '4 000',
          300: '1 000',
          330: '900',
          360: '1,000',
          390: '1050',
          420: '1000',
          480: '1000',
          550: '4000',
          590: '1950',
          650: '1,950',
          700: '49 %',
        },
      ],
    ]);
    expect(rows[0]).toMatchObject({
      goalCode: '11',
      state: 'clean',
      description: { text: 'SEMBRAR ÁRBOLES' },
    });
    expect(valuesOf(rows[0]?.achieved ?? [])).toEqual([900, 1050, null, null]);
  });

  it('keep a cell that is no figure unknown, and say so', async () => {
    const { rows, findings } = await mustRead([
      [...headerOf('701 PARQUES'), ...HEAD, goal('11', ['100', 'pend.', '100', '105', '100', '', '100', ''])],
    ]);
    expect(valuesOf(rows[0]?.achieved ?? [])).toEqual([null, 105, null, null]);
    expect(findings.map(({ message }) => message)).toContain(
      '11: en la página 1, renglón 1, lo alcanzado en el 1.er trimestre dice «pend.», que no es una cifra; se toma como dato desconocido.',
    );
  });

  it('are refused by their page where a unit has no table, or its columns cannot be told apart', async () => {
    const refusals = await Promise.all(
      [
        [...headerOf('702 JARDINES')],
        [
          ...headerOf('702 JARDINES'),
          12,
          { 20: 'COSAS', 300: 'Ene-Mar', 360: 'Abr-Jun', 420: 'Jul-Sep', 480: 'Oct-Dic' },
          HEAD[3] ?? 0,
          6,
          goal('21', FIGURES),
        ],
      ].map(async (second) =>
        readReportFile({
          name: 'informe.pdf',
          bytes: await draw([[...headerOf('701 PARQUES'), ...HEAD, goal('11', FIGURES)], second]),
        }),
      ),
    );
    expect(refusals.map((result) => (result.ok ? '' : result.refusal.message))).toEqual([
      expect.stringContaining('la página 2 termina antes de su tabla'),
      expect.stringContaining('En la página 2 no se distinguen las columnas'),
    ]);
  });
});
