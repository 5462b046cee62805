const NEEDS_QUOTES = /[",\r\n]/u;
const LINE_END = '\r\n';

/** Rows of cells as CSV by RFC 4180: lines end in CR LF, the last one too; cells are quoted only where they must be. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(renderCell).join(',')}${LINE_END}`).join('');
}

function renderCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const PLAIN_NUMBER = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** A figure without grouping, all its digits; unknown is an empty cell, never 0. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : PLAIN_NUMBER.format(value);
}

/** A text without the blanks around it, which no reader keeps; none is an empty cell. */
export function textCell(text: string | null | undefined): string {
  return text?.trim() ?? '';
}
