import type { Worksheet } from '@cj-tech-master/excelts';
import type { OfficialReport } from '#src/documents/official/official-report.ts';
import type { UnitSection } from '#src/documents/official/unit-section.ts';
import { COLUMN, HEADINGS, LAST_COLUMN, LAST_LETTER, QUARTER_NAMES, WIDTHS } from './official-columns.ts';
import { putRow } from './official-sheet-row.ts';
import { type Area, BOX, dress, merge, SHADE, SIZES, setUpPage } from './sheet-style.ts';
import { putText } from './sheet-text.ts';
import { fitToRow } from './text-height.ts';

/** Where the value beside a label begins. */
const VALUE_COLUMN = 3;
const VALUE_WIDTH = WIDTHS.slice(VALUE_COLUMN - 1, 13).reduce((sum, width) => sum + width, 0);

/** The official page of one unit: titles, heading block, table, signatures. */
export function fillOfficialSheet(sheet: Worksheet, section: UnitSection, report: OfficialReport): void {
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  const underTitles = putTitles(sheet, report);
  const underBlock = putHeadingBlock(sheet, { section, date: report.date, from: underTitles });
  const underHead = putTableHead(sheet, underBlock + 1);
  for (const [index, row] of section.rows.entries()) putRow(sheet, row, underHead + index);
  const underTable = underHead + section.rows.length;
  const last = putSignatures(sheet, section, underTable + 1);
  setUpPage(sheet, last, LAST_LETTER);
  sheet.pageSetup.printTitlesRow = `${underBlock + 1}:${underHead - 1}`;
  sheet.views = [
    { state: 'frozen', xSplit: COLUMN.description, ySplit: underHead - 1, showGridLines: false },
  ];
}

/** The first row under them, as each of these tells. */
function putTitles(sheet: Worksheet, { agency, programme, title }: OfficialReport): number {
  for (const [index, text] of [agency, programme, title].entries()) {
    const row = index + 1;
    const cell = merge(sheet, { top: row, left: 1, bottom: row, right: LAST_COLUMN });
    putText(cell, text);
    dress(cell, { font: { bold: true, size: SIZES.title }, alignment: { horizontal: 'center' } });
    sheet.getRow(row).height = 17;
  }
  return 4;
}

interface Block {
  readonly section: UnitSection;
  readonly date: string;
  readonly from: number;
}

function putHeadingBlock(sheet: Worksheet, { section, date, from }: Block): number {
  const { lines, actionLines } = section.heading;
  const all = [
    ...lines,
    ...(actionLines.length === 0 ? [''] : actionLines).map((text, index) => ({
      label: index === 0 ? 'LÍNEAS DE ACCIÓN' : '',
      text,
    })),
  ];
  for (const [index, { label, text }] of all.entries()) {
    const row = from + index;
    const name = merge(sheet, { top: row, left: 1, bottom: row, right: VALUE_COLUMN - 1 });
    putText(name, label);
    dress(name, { font: { bold: true } });
    const value = merge(sheet, { top: row, left: VALUE_COLUMN, bottom: row, right: 13 });
    putText(value, text);
    dress(value, {});
    sheet.getRow(row).height = fitToRow(text, { width: VALUE_WIDTH, size: SIZES.body, smallest: 6 }).height;
  }
  const dated = merge(sheet, { top: from, left: 14, bottom: from, right: LAST_COLUMN });
  putText(dated, `Fecha: ${date}`);
  dress(dated, { font: { bold: true }, alignment: { horizontal: 'right' } });
  return from + all.length;
}

/** Three rows: the headings, the quarters, P and A. */
function putTableHead(sheet: Worksheet, top: number): number {
  const head = (text: string, at: Area): void => {
    const cell = merge(sheet, at);
    putText(cell, text);
    for (let row = at.top; row <= at.bottom; row += 1) {
      for (let column = at.left; column <= at.right; column += 1) {
        dress(sheet.getCell(row, column), {
          font: { bold: true, size: SIZES.heading },
          alignment: { horizontal: 'center' },
          border: BOX,
          fill: SHADE,
        });
      }
    }
  };
  for (const { column, text } of HEADINGS) {
    head(text, { top, left: column, bottom: top + 2, right: column });
  }
  const first = COLUMN.firstPeriod;
  head('PERIODO', { top, left: first, bottom: top, right: COLUMN.absolute - 1 });
  for (const [index, name] of QUARTER_NAMES.entries()) {
    const left = first + 2 * index;
    head(name, { top: top + 1, left, bottom: top + 1, right: left + 1 });
    head('P', { top: top + 2, left, bottom: top + 2, right: left });
    head('A', { top: top + 2, left: left + 1, bottom: top + 2, right: left + 1 });
  }
  for (const row of [top, top + 1, top + 2]) sheet.getRow(row).height = 14;
  return top + 3;
}

const SIGNATURE_COLUMNS = [
  { left: 1, right: 4 },
  { left: 6, right: 12 },
  { left: 14, right: 15 },
] as const;

function putSignatures(sheet: Worksheet, { signatures }: UnitSection, top: number): number {
  for (const [index, { label, name, post }] of signatures.entries()) {
    const place = SIGNATURE_COLUMNS[index];
    if (place === undefined) break;
    for (const [below, text] of [label, '', name, post].entries()) {
      const row = top + below;
      const cell = merge(sheet, { top: row, bottom: row, ...place });
      putText(cell, text);
      dress(cell, { font: { bold: below !== 3 }, alignment: { horizontal: 'center' } });
      if (below === 1) for (let at = place.left; at <= place.right; at += 1) underline(sheet, row, at);
    }
  }
  sheet.getRow(top + 1).height = 34;
  return top + 3;
}

function underline(sheet: Worksheet, row: number, column: number): void {
  const { bottom } = BOX;
  if (bottom !== undefined) sheet.getCell(row, column).border = { bottom };
}
