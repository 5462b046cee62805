import type { types } from '@slack/bolt';
import type { TablePart } from '#src/reply/reply.ts';
import { toRawText, toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import { contextLine, LINE_TEXT, markdownSection, type Piece, sectionsOf } from './pieces.ts';

type Row = types.TableBlock['rows'][number];

const CAPTION_TEXT = 300;
const CELL_TEXT = 200;
/** Room for the rest of the message beside the table. */
const TABLE_TEXT = 6_000;

/** A native table where Slack allows one, once a message. */
export function tablePieces(part: TablePart): readonly Piece[] {
  const header: Row = part.columns.map((column) => ({
    type: 'raw_text',
    text: toRawText(column.label, CELL_TEXT),
  }));
  const rows: Row[] = [];
  let length = rowLength(header);
  for (const cells of part.rows.slice(0, SLACK_LIMITS.tableRows - 1)) {
    const row: Row = part.columns.map((_, index) => ({
      type: 'raw_text',
      text: toRawText(cells[index]?.text ?? '', CELL_TEXT),
    }));
    length += rowLength(row);
    if (length > TABLE_TEXT) break;
    rows.push(row);
  }
  const table: types.KnownBlock = {
    type: 'table',
    rows: [header, ...rows],
    column_settings: part.columns.map((column) => ({ align: column.align, is_wrapped: true })),
  };
  const more = part.rows.length - rows.length;
  const rest = more > 0 ? [contextLine(`… y ${more} más`)] : [];
  return [{ blocks: [caption(part), table, ...rest], items: part.rows.length }];
}

export function fitsTable(part: TablePart): boolean {
  return part.columns.length > 0 && part.columns.length <= SLACK_LIMITS.tableColumns;
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
  return [{ blocks: [caption(part)], items: 0 }, ...sectionsOf(lines)];
}

function caption(part: TablePart): types.KnownBlock {
  return markdownSection(`*${toSlackText(part.caption, CAPTION_TEXT)}*`);
}

function rowLength(row: Row): number {
  return row.reduce((sum, cell) => sum + (cell.type === 'raw_text' ? cell.text.length : 0), 0);
}
