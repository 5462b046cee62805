import { parsePrintedNumber } from '#src/documents/printed-number.ts';
import type { Quarter } from '#src/domain/period.ts';
import { readCodedText } from './codes.ts';
import { type ColumnsRead, hasFigures, readColumns, type TableColumns, type TableRow } from './columns.ts';
import { joinContinued, withText } from './continued-rows.ts';
import type { Page } from './pages.ts';
import { type RawRow, readRawRow } from './raw-rows.ts';
import { withUsual } from './usual-rows.ts';

/** A row with its place in the document. */
export interface PlacedRow {
  readonly page: number;
  /** Counts the goals of the page, from 1. */
  readonly row: number;
  /** Its page's place among those that were given: a sheet of paper may hold several. From 0. */
  readonly section: number;
  readonly raw: RawRow;
}

export type TableRowsRead =
  | { readonly kind: 'rows'; readonly rows: readonly PlacedRow[] }
  | { readonly kind: 'unknown'; readonly page: number; readonly missing: readonly ('annual' | 'quarters')[] };

/** The goals of every page. A table without headings goes on under those of the page before. */
export function readTableRows(pages: readonly Page[], quarter: Quarter): TableRowsRead {
  const rows: PlacedRow[] = [];
  let columns: TableColumns | undefined;
  for (const [section, page] of pages.entries()) {
    if (page.tableRows.length === 0) continue;
    const read: ColumnsRead = readColumns(page.tableRows);
    if (read.kind === 'columns') ({ columns } = read);
    if (columns === undefined) {
      return { kind: 'unknown', page: page.number, missing: read.kind === 'unknown' ? read.missing : [] };
    }
    const place = { columns, quarter };
    const joined = joinContinued(page.tableRows, place.columns);
    const last = rows.at(-1);
    if (last !== undefined && joined.before.length > 0) {
      rows.splice(-1, 1, { ...last, raw: withText(last.raw, joined.before) });
    }
    const raws = joined.rows
      .filter((row) => isGoalRow(row, place.columns))
      .map((row) => readRawRow(row, place));
    rows.push(
      ...raws.map((raw, index) => ({
        page: page.number,
        row: index + 1,
        section,
        raw: withUsual(raw, raws),
      })),
    );
  }
  return { kind: 'rows', rows };
}

/** Figures, or at least a code or an annual goal: a row whose figures were lost is still a goal. */
function isGoalRow(row: TableRow, { periodsFrom, places }: TableColumns): boolean {
  const named = row.slice(0, periodsFrom).some((cell) => readCodedText(cell) !== undefined);
  return named || hasFigures(row) || parsePrintedNumber(row[places.get('annual') ?? -1] ?? '') !== undefined;
}
