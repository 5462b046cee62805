import { BY_LENGTH, fitText } from './fit-text.ts';
import { toPrintable } from './printable.ts';
import type { TablePart } from './reply.ts';
import { type Column, padToColumn, textWidth } from './text-width.ts';

/** Wider texts are cut, so that a row stays one line: figures never are that wide, descriptions are. */
const WIDEST_CELL = 48;
const GAP = '  ';

/** Columns aligned for a fixed-width font; the caption first, then the labels, then a row a line. */
export function plainTable(part: TablePart): readonly string[] {
  const labels = part.columns.map((column) => cellText(column.label));
  const rows = part.rows.map((row) => part.columns.map((_, index) => cellText(row[index]?.text ?? '')));
  const columns: readonly Column[] = part.columns.map((column, index) => ({
    align: column.align,
    width: Math.max(textWidth(labels[index] ?? ''), ...rows.map((row) => textWidth(row[index] ?? ''))),
  }));
  return [toPrintable(part.caption), ...[labels, ...rows].map((row) => plainRow(row, columns))];
}

function cellText(text: string): string {
  return fitText(toPrintable(text), { limit: WIDEST_CELL, cost: BY_LENGTH });
}

function plainRow(cells: readonly string[], columns: readonly Column[]): string {
  return cells
    .map((cell, index) => padToColumn(cell, columns[index] ?? { width: 0, align: 'left' }))
    .join(GAP)
    .trimEnd();
}
