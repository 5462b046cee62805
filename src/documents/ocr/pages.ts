import { fold } from '#src/language/fold.ts';
import { startsLike } from './matching.ts';
import { TITLE_WORDINGS } from './vocabulary.ts';

/** One page of a scanned report: what stands above its table, and the table's rows. */
export interface Page {
  /** From 1. */
  readonly number: number;
  /** Non-empty lines before the first table of the page, without Markdown marks. */
  readonly header: readonly string[];
  /** The rows of its tables, headings included, cell by cell; separator rows left out. */
  readonly tableRows: readonly (readonly string[])[];
  /** The lines after its last table, without Markdown marks; empty ones part the blocks. */
  readonly foot: readonly string[];
}

export type Pages =
  | { readonly kind: 'pages'; readonly pages: readonly Page[] }
  /** The text ends inside a row of a table. */
  | { readonly kind: 'truncated'; readonly page: number };

const SEPARATOR = /^\|?[\s:|-]+\|?$/u;

/** Each page begins with the form's title, or after a form feed. */
export function splitPages(text: string): Pages {
  const lines = text.split(/\r\n|\r|\n/u);
  const pages: Page[] = [];
  for (const range of pageRanges(lines)) {
    const read = readPage(lines.slice(range.from, range.to), pages.length + 1);
    if (read === undefined) return { kind: 'truncated', page: pages.length + 1 };
    pages.push(read);
  }
  return { kind: 'pages', pages };
}

export function isTitle(line: string): boolean {
  return TITLE_WORDINGS.some((wording) => startsLike(line, wording) !== undefined);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function pageRanges(lines: readonly string[]): Range[] {
  const starts = new Set<number>([0]);
  let titled = false;
  for (const [index, line] of lines.entries()) {
    if (line.includes('\f') && lines.slice(0, index).some((before) => before.trim() !== '')) {
      starts.add(index);
      titled = false;
    }
    if (!isTitle(line.replace('\f', ''))) continue;
    if (titled) starts.add(blockStart(lines, index));
    titled = true;
  }
  const sorted = [...starts].toSorted((a, b) => a - b);
  return sorted.map((from, at) => ({ from, to: sorted[at + 1] ?? lines.length }));
}

/** The first line of the run of non-empty lines that a line belongs to. */
function blockStart(lines: readonly string[], index: number): number {
  let start = index;
  while (start > 0 && (lines[start - 1] ?? '').trim() !== '' && !(lines[start - 1] ?? '').startsWith('|'))
    start -= 1;
  return start;
}

function readPage(lines: readonly string[], number: number): Page | undefined {
  const header: string[] = [];
  const tableRows: string[][] = [];
  let foot: string[] = [];
  let open = '';
  for (const raw of lines) {
    const line = raw.replaceAll('\f', '').trim();
    const last = tableRows.at(-1);
    if (open === '' && last !== undefined && isRestOfRow(line)) {
      tableRows.splice(-1, 1, [...last, ...splitCells(`|${line}`)]);
      continue;
    }
    if (open !== '' || line.startsWith('|')) {
      open = open === '' ? line : `${open} ${line}`;
      if (!open.endsWith('|') || open === '|') continue;
      if (!SEPARATOR.test(open)) tableRows.push(splitCells(open));
      open = '';
      foot = [];
    } else if (tableRows.length > 0) foot.push(plainText(line));
    else if (line !== '') header.push(plainText(line));
  }
  return open === '' ? { number, header, tableRows, foot } : undefined;
}

/** A row that was broken after a cell goes on without the sign that begins a row. */
function isRestOfRow(line: string): boolean {
  return /^[^|]+\|.*\|$/u.test(line);
}

function splitCells(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => plainText(cell.replaceAll('\\|', '|')));
}

/** Without emphasis, bullets and heading signs. */
function plainText(line: string): string {
  return line
    .replaceAll('**', '')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/^\s*(?:[-*#>]+\s+)/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a page holds anything at all. */
export function isBlank(page: Page): boolean {
  return page.tableRows.length === 0 && page.header.every((line) => fold(line) === '');
}
