import type { Cell } from './block-types.ts';

export type Order = 'ascending' | 'descending';
export type Row = readonly Cell[];

export interface Sorting {
  readonly column: number;
  readonly order: Order;
}

/** Numbers by what they are, never by their digits; what has no number stands last in both orders. */
export function sortRows(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  if (sorting === null) return rows;
  const { column, order } = sorting;
  const sign = order === 'ascending' ? 1 : -1;
  const byNumber = isNumberColumn(rows, column);
  return rows.toSorted((one, other) => {
    const [left, right] = [one[column], other[column]];
    if (!byNumber) return sign * compareTexts(left?.text ?? '', right?.text ?? '');
    if (left?.value === undefined || right?.value === undefined)
      return Number(left?.value === undefined) - Number(right?.value === undefined);
    return sign * (left.value - right.value);
  });
}

export function isNumberColumn(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => row[column]?.type === 'raw_number');
}

/** Rows that hold the words, whatever their accents and capitals. */
export function filterRows(rows: readonly Row[], words: string): readonly Row[] {
  const sought = fold(words.trim());
  return sought === ''
    ? rows
    : rows.filter((row) => row.some((cell) => fold(cell.text ?? '').includes(sought)));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function compareTexts(left: string, right: string): number {
  return left.localeCompare(right, 'es-MX', { numeric: true, sensitivity: 'base' });
}
