import type { types } from '@slack/bolt';
import type { TableCell, TablePart } from '#src/reply/reply.ts';
import { toRawText, toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import { LINE_TEXT, markdownSection, type Piece, sectionsOf } from './pieces.ts';

type DataCell = types.DataTableBlock['rows'][number][number];
type Row = DataCell[];

const CAPTION_TEXT = 300;
const HEADER_TEXT = 80;
const CELL_TEXT = 200;
/**
 * What the cells of one table may hold: room is left for the rest of the message, and blocks of one
 * message together hold less than the cells of its tables may.
 */
const TABLE_TEXT = 6_000;
/** As many rows as a screen holds; the reader turns the pages in the table itself. */
const PAGE_SIZE = 15;

/** Native tables, each with as many rows as fit, so that what is left of a long list can be shown next. */
export function tablePieces(part: TablePart): readonly Piece[] {
  const header = part.columns.map((column) => rawText(column.label, HEADER_TEXT));
  const chunks = chunkRows(part, rowLength(header));
  let before = 0;
  return chunks.map((rows) => {
    const range =
      chunks.length === 1 ? '' : ` (${before + 1} a ${before + rows.length} de ${part.rows.length})`;
    before += rows.length;
    const caption = `${toRawText(part.caption, CAPTION_TEXT)}${range}`;
    const table: types.DataTableBlock = {
      type: 'data_table',
      caption,
      rows: [header, ...rows],
      page_size: PAGE_SIZE,
      row_header_column_index: headerColumn(part),
    };
    return { blocks: [captionSection(part, range), table], items: rows.length };
  });
}

function chunkRows(part: TablePart, headerLength: number): readonly Row[][] {
  const chunks: Row[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const cells of part.rows) {
    const row = part.columns.map((_, index) => toCell(cells[index]));
    length += rowLength(row);
    const chunk = chunks.at(-1);
    if (chunk !== undefined && length <= TABLE_TEXT && chunk.length < SLACK_LIMITS.dataRows) chunk.push(row);
    else {
      chunks.push([row]);
      length = headerLength + rowLength(row);
    }
  }
  return chunks;
}

function headerColumn({ rowHeader, columns }: TablePart): number {
  return rowHeader !== undefined && rowHeader < columns.length ? rowHeader : 0;
}

/** A number is told as such, so that the reader sorts by it and not by its digits. */
function toCell(cell: TableCell | undefined): DataCell {
  const { text, number } = cell ?? { text: '', number: null };
  if (number === null || !Number.isFinite(number)) return rawText(text, CELL_TEXT);
  return { type: 'raw_number', value: number, text: toRawText(text, CELL_TEXT) };
}

function rawText(text: string, limit: number): DataCell {
  return { type: 'raw_text', text: toRawText(text, limit) };
}

function rowLength(row: Row): number {
  return row.reduce((sum, cell) => sum + ('text' in cell ? (cell.text?.length ?? 0) : 0), 0);
}

/** Slack takes no table without a row. */
export function fitsTable({ columns, rows }: TablePart): boolean {
  return columns.length > 0 && columns.length <= SLACK_LIMITS.dataColumns && rows.length > 0;
}

/** Where a native table is not allowed: each row a line, every figure with its label. */
export function tableAsLines(part: TablePart): readonly Piece[] {
  const lines = part.rows.map((cells) => {
    const labelled = part.columns.map((column, index) => {
      const text = cells[index]?.text ?? '';
      return index === 0 ? text : `${column.label}: ${text}`;
    });
    return `• ${toSlackText(labelled.join(' · '), LINE_TEXT)}`;
  });
  return [{ blocks: [captionSection(part)], items: 0 }, ...sectionsOf(lines)];
}

/** Above a native table too: its own caption is promised to screen readers, not to eyes. */
function captionSection(part: TablePart, range = ''): types.KnownBlock {
  return markdownSection(`*${toSlackText(part.caption, CAPTION_TEXT)}${range}*`);
}
