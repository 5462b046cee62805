import type { Page } from '#src/documents/ocr/pages.ts';
import { fold } from '#src/language/fold.ts';
import { findGridColumns, type GridColumns, isHeading, isSigns } from './grid-columns.ts';
import type { SheetTexts } from './read-sheets.ts';

/** A sheet that has the official table, as a page of a report. */
export interface SheetPage {
  readonly sheet: string;
  readonly columns: GridColumns;
  readonly page: Page;
  /** The row of the sheet, from 1, of each row of the page's table. */
  readonly rowNumbers: readonly number[];
}

const SIGNATURE = /^(?:elaboro|reviso|autorizo):?$/u;

/** @param number the place of the sheet among the others, from 1. Undefined: it has no such table. */
export function toSheetPage({ name, rows }: SheetTexts, number: number): SheetPage | undefined {
  const columns = findGridColumns(rows);
  if (columns === undefined) return undefined;
  const signed = rows.findIndex(
    (row, index) => index >= columns.headTo && row.some((cell) => SIGNATURE.test(fold(cell))),
  );
  const end = signed < 0 ? rows.length : signed;
  const goals = rows
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(columns.headTo, end)
    .filter(({ row }) => !isHeading(row) && !isSigns(row) && isGoal(row, columns));
  return {
    sheet: name,
    columns,
    page: {
      number,
      header: rows.slice(0, columns.headFrom).flatMap(toHeaderLines),
      tableRows: goals.map(({ row }) => row),
      foot: signed < 0 ? [] : toFoot(rows.slice(signed)),
    },
    rowNumbers: goals.map((goal) => goal.number),
  };
}

/** A row is a goal by its words or its annual figure; what stands alone elsewhere is a note. */
function isGoal(row: readonly string[], { places, planned }: GridColumns): boolean {
  const told = (column: number | undefined): boolean => (row[column ?? -1] ?? '') !== '';
  return told(places.get('annual')) || (told(places.get('description')) && told(planned.get(1)));
}

/** A label and its value stand side by side; a date far to the right is a line of its own. */
function toHeaderLines(row: readonly string[]): readonly string[] {
  const cells = row.filter((cell) => cell !== '').map((cell) => cell.replace(/\s+/gu, ' '));
  const dates = cells.filter((cell) => fold(cell).startsWith('fecha'));
  const rest = cells.filter((cell) => !dates.includes(cell)).join(' ');
  return [...(rest === '' ? [] : [rest]), ...dates];
}

/** Who signs stands in columns: what for, name, post. A place without a name is nobody's. */
function toFoot(rows: readonly (readonly string[])[]): readonly string[] {
  const [labels = []] = rows;
  return labels.flatMap((label, column) => {
    if (label === '') return [];
    const [name, post] = rows
      .slice(1)
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '');
    return name === undefined ? [] : [label, '', name, ...(post === undefined ? [] : [post]), ''];
  });
}
