import { roleOf } from '#src/documents/ocr/columns.ts';
import { readsLike } from '#src/documents/ocr/matching.ts';
import { type ColumnRole, QUARTER_HEADINGS } from '#src/documents/ocr/vocabulary.ts';
import type { Quarter } from '#src/domain/period.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';

/** Where everything of a sheet's table stands; columns are counted from 0. */
export interface GridColumns {
  readonly places: ReadonlyMap<ColumnRole, number>;
  readonly planned: ReadonlyMap<Quarter, number>;
  readonly achieved: ReadonlyMap<Quarter, number>;
  /** The row of the first heading, and the first row under the headings. */
  readonly headFrom: number;
  readonly headTo: number;
}

type Rows = readonly (readonly string[])[];

/** The first row with several headings begins the table's head; the row with P and A under each quarter ends it. */
export function findGridColumns(rows: Rows): GridColumns | undefined {
  const headFrom = rows.findIndex(isHeading);
  if (headFrom < 0) return undefined;
  const signs = rows.findIndex((row, index) => index >= headFrom && isSigns(row));
  if (signs < 0 || signs > headFrom + DEEPEST_HEAD) return undefined;
  const head = rows.slice(headFrom, signs + 1);
  return { places: findPlaces(head), ...findPeriods(head), headFrom, headTo: signs + 1 };
}

function findPlaces(head: Rows): ReadonlyMap<ColumnRole, number> {
  const places = new Map<ColumnRole, number>();
  for (const row of head) {
    for (const [column, cell] of row.entries()) {
      const role = roleOf(fold(cell));
      if (role !== undefined && !places.has(role)) places.set(role, column);
    }
  }
  return places;
}

/** The columns of P and A, by the quarter over them; the last row of the head bears their signs. */
function findPeriods(head: Rows): Pick<GridColumns, 'planned' | 'achieved'> {
  const series = { p: new Map<Quarter, number>(), a: new Map<Quarter, number>() };
  const starts = quarterStarts(head);
  for (const [column, cell] of (head.at(-1) ?? []).entries()) {
    const quarter = starts.findLast((start) => start.column <= column)?.quarter;
    const sign = fold(cell);
    if (quarter === undefined || (sign !== 'p' && sign !== 'a')) continue;
    if (!series[sign].has(quarter)) series[sign].set(quarter, column);
  }
  return { planned: series.p, achieved: series.a };
}

const DEEPEST_HEAD = 5;
const FEWEST_HEADINGS = 3;
const FEWEST_SIGNS = 4;

/** Also that of a head that is repeated further down. */
export function isHeading(row: readonly string[]): boolean {
  return row.filter((cell) => cell.length < 60 && roleOf(fold(cell)) !== undefined).length >= FEWEST_HEADINGS;
}

/** "P A P A P A P A", as stands under the quarters. */
export function isSigns(row: readonly string[]): boolean {
  const told = row.filter((cell) => cell !== '');
  return told.length >= FEWEST_SIGNS && told.filter((cell) => /^[pa]$/iu.test(cell)).length >= FEWEST_SIGNS;
}

function quarterStarts(head: Rows) {
  return head
    .flatMap((row) =>
      row.flatMap((cell, column) => {
        const index = QUARTER_HEADINGS.findIndex((wording) => readsLike(fold(cell), wording));
        const quarter = QUARTERS[index];
        return quarter === undefined ? [] : [{ column, quarter }];
      }),
    )
    .toSorted((one, other) => one.column - other.column);
}
