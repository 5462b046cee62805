import type { Cell } from './block-types.ts';
import { isNumberColumn } from './sort-rows.ts';

/** Texts longer than this need room, so that a row does not become a tower of words. */
const LONG_TEXT = 24;

/** How a column stands: numbers at the right, long texts with room. */
export function columnClass(rows: readonly (readonly Cell[])[], column: number, align?: string): string {
  const side = align ?? (isNumberColumn(rows, column) ? 'right' : 'left');
  const isLong = rows.some((row) => (row[column]?.text?.length ?? 0) > LONG_TEXT);
  return `cell-${side}${isLong ? ' cell-long' : ''}`;
}
