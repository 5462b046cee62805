import { figureOfCell, isCode, isFigureWord, opensCoded, textOfCell } from './cell-text.ts';
import { type BodyLine, splitRows } from './row-breaks.ts';
import type { TableColumn } from './table-columns.ts';
import { centreOf, type Line } from './text-lines.ts';
import type { Word } from './words.ts';

/** A row of a table, a text for each of its columns. */
export interface BodyRow {
  readonly cells: readonly string[];
  /** Some figure of the year's quarters or totals stands in it. */
  readonly hasFigures: boolean;
  /** It begins with the code of a goal. */
  readonly isCoded: boolean;
}

export interface BodyGround {
  readonly columns: readonly TableColumn[];
  /** From the first line under the head to the next head or the end of the page. */
  readonly lines: readonly Line[];
  /** Heights of the lying rules that cross the table. */
  readonly rules: readonly number[];
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** How many of the lines belong to the table. */
  readonly taken: number;
}

const FEWEST_FIGURES = 2;

export function readBody({ columns, lines, rules }: BodyGround): Body {
  const placed = lines.map((line) => toBodyLine(line, columns));
  const { rows, taken } = splitRows(placed, rules);
  return { rows: rows.map((row) => toRow(row, columns)), taken };
}

function toBodyLine(line: Line, columns: readonly TableColumn[]): BodyLine {
  const inColumns = columns.map((column) => line.words.filter((word) => holds(column, word)));
  const figures = inColumns.flatMap((words, index) =>
    isOfFigures(columns[index]) ? words.filter(isFigureWord) : [],
  );
  const texts = inColumns.flatMap((words, index) => {
    const { content } = columns[index] ?? {};
    const isText = content?.kind === 'code' || (content?.kind === 'named' && content.role === 'description');
    return isText && words.length > 0 ? [textOfCell(words)] : [];
  });
  return {
    line,
    isAnchor: figures.length >= FEWEST_FIGURES,
    isCoded: texts.some((text) => opensCoded(text)) || isCodeColumn(inColumns, columns),
    opensText: texts.length > 0,
  };
}

function isCodeColumn(inColumns: readonly (readonly Word[])[], columns: readonly TableColumn[]): boolean {
  const at = columns.findIndex(({ content }) => content.kind === 'code');
  return at >= 0 && isCode(textOfCell(inColumns[at] ?? []));
}

function holds({ x0, x1 }: TableColumn, word: Word): boolean {
  return centreOf(word) >= x0 && centreOf(word) < x1;
}

const FIGURE_ROLES: ReadonlySet<string> = new Set(['annual', 'absolute', 'relative']);

export function isOfFigures(column: TableColumn | undefined): boolean {
  if (column === undefined) return false;
  const { content } = column;
  return content.kind === 'period' || (content.kind === 'named' && FIGURE_ROLES.has(content.role));
}

function toRow(lines: readonly BodyLine[], columns: readonly TableColumn[]): BodyRow {
  const words = lines.flatMap(({ line }) => line.words);
  const cells = columns.map((column) => {
    const held = words.filter((word) => holds(column, word));
    return isOfFigures(column) ? figureOfCell(held) : textOfCell(held);
  });
  const code = cells[columns.findIndex(({ content }) => content.kind === 'code')] ?? '';
  const described = columns.findIndex(
    ({ content }) => content.kind === 'named' && content.role === 'description',
  );
  const text = cells[described] ?? '';
  const joined = code !== '' && isCode(code) && !opensCoded(text);
  if (joined)
    cells[described] = /^\d/u.test(code)
      ? `${code.replace(/[.\-–—)\s]+$/u, '')}.- ${text}`
      : `${code} ${text}`;
  return {
    cells,
    hasFigures: cells.some((cell, index) => cell !== '' && isOfFigures(columns[index])),
    isCoded: joined || opensCoded(text),
  };
}
