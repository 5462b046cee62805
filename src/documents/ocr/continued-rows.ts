import { fold } from '#src/language/fold.ts';
import { readCodedText } from './codes.ts';
import { hasFigures, roleOf, type TableColumns, type TableRow } from './columns.ts';
import { isFigure, type RawRow } from './raw-rows.ts';

interface Joined {
  readonly rows: readonly TableRow[];
  /** Texts at the top of the page that belong to the last row of the page before. */
  readonly before: readonly string[];
}

/** Rows of a table in which one goal was printed over two rows, put together again. */
export function joinContinued(rows: readonly TableRow[], columns: TableColumns): Joined {
  const joined: TableRow[] = [];
  const before: string[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const isFirst = last === undefined || !isGoal(last, columns);
    const text = continuedText(row, columns);
    if (text !== undefined && isFirst) before.push(text);
    else if (last === undefined || isFirst) joined.push(row);
    else if (text !== undefined) joined.splice(-1, 1, addText(last, text, columns));
    else if (holdsRest(row, last, columns)) joined.splice(-1, 1, addFigures(last, row, columns));
    else joined.push(row);
  }
  return { rows: joined, before };
}

/** The row of the page before with the text that went on on this one. */
export function withText(raw: RawRow, texts: readonly string[]): RawRow {
  return raw.description === null ? raw : { ...raw, description: [raw.description, ...texts].join(' ') };
}

const NOTE = /^(?:notas?|observaciones|fuente|total)\b/u;

/** Words under the description alone, without a code: the end of the text above. */
function continuedText(row: TableRow, { periodsFrom, places }: TableColumns): string | undefined {
  const at = textColumn(places);
  const text = row[at] ?? '';
  const isAlone = at < periodsFrom && row.every((cell, index) => cell === '' || index === at);
  if (!isAlone || !/\p{L}/u.test(text) || isFigure(text) || readCodedText(text) !== undefined)
    return undefined;
  const folded = fold(text);
  return NOTE.test(folded) || roleOf(folded) !== undefined ? undefined : text;
}

/** Where the table has no column for it, the goal's text stands in the column of the lines. */
function textColumn(places: TableColumns['places']): number {
  return places.get('description') ?? places.get('line') ?? 0;
}

function addText(row: TableRow, text: string, { places }: TableColumns): TableRow {
  const at = textColumn(places);
  return row.with(at, `${row[at] ?? ''} ${text}`.trim());
}

/** Figures without any word before them, under a row that ends before its percentage. */
function holdsRest(row: TableRow, above: TableRow, { periodsFrom }: TableColumns): boolean {
  const isBare = row.slice(0, periodsFrom).every((cell) => cell === '');
  const isOpen = !above.slice(periodsFrom).some((cell) => cell.includes('%'));
  return isBare && isOpen && row.some(isFigure);
}

function addFigures(above: TableRow, row: TableRow, { periodsFrom }: TableColumns): TableRow {
  const last = above.findLastIndex((cell) => cell !== '');
  return [...above.slice(0, Math.max(periodsFrom, last + 1)), ...row.slice(periodsFrom)];
}

function isGoal(row: TableRow, { periodsFrom }: TableColumns): boolean {
  return hasFigures(row) || row.slice(0, periodsFrom).some((cell) => readCodedText(cell) !== undefined);
}
