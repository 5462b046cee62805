import type { Cell, CellValue, Worksheet } from '@cj-tech-master/excelts';
import { AHEAD, type OfficialRow, type Shown } from '#src/documents/official/official-row.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { COLUMN, letterOf, WIDTHS } from './official-columns.ts';
import { BOX, dress, SIZES } from './sheet-style.ts';
import { putText } from './sheet-text.ts';
import { fitToRow } from './text-height.ts';

const NUMBER = '#,##0.##';
const WHOLE = '#,##0';
const PERCENT = '#,##0"%"';

/** One goal: numbers as numbers, the totals as formulas with their values beside them. */
export function putRow(sheet: Worksheet, row: OfficialRow, at: number): void {
  const heights = [
    putWords(sheet.getCell(at, COLUMN.lines), row.lines, 'center'),
    putWords(sheet.getCell(at, COLUMN.measure), row.measure, 'center'),
    putWords(sheet.getCell(at, COLUMN.description), row.description, 'left'),
    putWords(sheet.getCell(at, COLUMN.remark), row.remark, 'left'),
  ];
  putFigure(sheet.getCell(at, COLUMN.annual), row.annual);
  for (const quarter of QUARTERS) {
    putFigure(sheet.getCell(at, plannedColumn(quarter)), row.planned[quarter - 1] ?? AHEAD);
    putFigure(sheet.getCell(at, plannedColumn(quarter) + 1), row.achieved[quarter - 1] ?? AHEAD);
  }
  putTotals(sheet, row, at);
  sheet.getRow(at).height = Math.max(14, ...heights);
}

function plannedColumn(quarter: number): number {
  return COLUMN.firstPeriod + 2 * (quarter - 1);
}

/** A total that the report prints without its quarters has no sum behind it, so it stands as a number. */
function putTotals(sheet: Worksheet, { absolute, isSum, relative }: OfficialRow, at: number): void {
  const sum = QUARTERS.map((quarter) => `${letterOf(plannedColumn(quarter) + 1)}${at}`).join(',');
  putFigure(
    sheet.getCell(at, COLUMN.absolute),
    absolute,
    isSum && typeof absolute === 'number' ? { formula: `SUM(${sum})`, result: absolute } : undefined,
  );
  const [total, annual] = [COLUMN.absolute, COLUMN.annual].map((column) => `${letterOf(column)}${at}`);
  const cell = sheet.getCell(at, COLUMN.relative);
  putFigure(
    cell,
    relative,
    typeof relative === 'number'
      ? { formula: `ROUND(100*${total}/${annual},0)`, result: relative }
      : undefined,
  );
  if (typeof relative === 'number') cell.numFmt = PERCENT;
}

function putFigure(cell: Cell, shown: Shown, formula?: CellValue): void {
  // A number too wide for its column would be shown as ####.
  const narrow = { wrapText: false, shrinkToFit: true, indent: typeof shown === 'number' ? 1 : 0 };
  const horizontal = typeof shown === 'number' ? 'right' : 'center';
  dress(cell, { alignment: { ...narrow, horizontal }, border: BOX });
  if (typeof shown !== 'number') return putText(cell, shown);
  cell.value = formula ?? shown;
  cell.numFmt = Number.isInteger(shown) ? WHOLE : NUMBER;
}

/** The height that the words need. */
function putWords(cell: Cell, text: string, horizontal: 'left' | 'center'): number {
  const width = (WIDTHS[cell.col - 1] ?? 10) - 1;
  const { size, height } = fitToRow(text, { width, size: SIZES.body, smallest: SIZES.smallest });
  const indent = horizontal === 'left' ? 1 : 0;
  dress(cell, { font: { size }, alignment: { horizontal, indent }, border: BOX });
  putText(cell, text);
  return height;
}
