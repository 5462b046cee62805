import { parsePrintedNumber, parsePrintedPercent } from '#src/documents/printed-number.ts';
import { fold } from '#src/language/fold.ts';
import { readsLike } from './matching.ts';
import { COLUMN_HEADINGS, type ColumnRole, QUARTER_HEADINGS } from './vocabulary.ts';

export type TableRow = readonly string[];

/** Where the columns before the quarters stand. The quarters' own places are lost in the scan. */
export interface TableColumns {
  /** Index of the first column of the quarters; what is left of it keeps its place. */
  readonly periodsFrom: number;
  readonly places: ReadonlyMap<ColumnRole, number>;
}

export interface Table {
  readonly columns: TableColumns;
  readonly rows: readonly TableRow[];
}

/** Rows with fewer figures than this are headings or notes. */
const FEWEST_FIGURES = 3;

export function hasFigures(row: TableRow): boolean {
  const figures = row.filter(
    (cell) => parsePrintedNumber(cell) !== undefined || parsePrintedPercent(cell) !== undefined,
  );
  return figures.length >= FEWEST_FIGURES;
}

export type ColumnsRead =
  | { readonly kind: 'columns'; readonly columns: TableColumns }
  | { readonly kind: 'unknown'; readonly missing: readonly ('annual' | 'quarters')[] };

/** Reads the headings above the first row with figures. */
export function readColumns(rows: readonly TableRow[]): ColumnsRead {
  const first = rows.findIndex(hasFigures);
  const headings = (first < 0 ? rows : rows.slice(0, first)).map((row) => row.map(fold));
  const places = new Map<ColumnRole, number>();
  for (const row of headings) {
    for (const [index, cell] of row.entries()) {
      const role = roleOf(cell);
      if (role !== undefined && !places.has(role)) places.set(role, index);
    }
  }
  const annual = places.get('annual');
  const periodsFrom = places.get('periods');
  const quarters = QUARTER_HEADINGS.filter((wording) =>
    headings.some((row) => row.some((cell) => readsLike(cell, wording))),
  );
  const missing: ('annual' | 'quarters')[] = [];
  if (annual === undefined) missing.push('annual');
  if (periodsFrom === undefined || quarters.length < 2) missing.push('quarters');
  if (missing.length > 0 || periodsFrom === undefined) return { kind: 'unknown', missing };
  return { kind: 'columns', columns: { periodsFrom, places } };
}

/** @param cell folded */
export function roleOf(cell: string): ColumnRole | undefined {
  if (cell === '') return undefined;
  for (const { role, wordings } of COLUMN_HEADINGS) {
    for (const wording of wordings) {
      const start = cell.split(' ').slice(0, wording.split(' ').length).join(' ');
      if (readsLike(start, wording)) return role;
    }
  }
  return undefined;
}
