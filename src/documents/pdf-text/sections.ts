import { readHeaderLine } from '#src/documents/ocr/header-lines.ts';
import { isTitle } from '#src/documents/ocr/pages.ts';
import { parsePrintedNumber } from '#src/documents/printed-number.ts';
import { sumCloses } from '#src/documents/reconcile/checks.ts';
import { isFigureText } from './cell-text.ts';
import { toHeaderTexts } from './header-text.ts';
import type { PageContent, Rule } from './page-content.ts';
import { isSignatureLine, toFoot } from './signature-lines.ts';
import { layHeadings } from './standing-headings.ts';
import { type Body, type BodyRow, isOfFigures, readBody } from './table-body.ts';
import { findColumns, type TableColumn } from './table-columns.ts';
import { findHeads, type TableHead } from './table-head.ts';
import { type Line, textOf, toLines } from './text-lines.ts';
import { putUpright } from './upright.ts';
import { toWords } from './words.ts';

/** A part of a page with one table: what stands over it, its rows, what stands under it. */
export interface Section {
  readonly page: number;
  readonly header: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly BodyRow[];
  readonly foot: readonly string[];
}

/** Tables of a page in order; without any, what the page says all the same. */
export interface PageSections {
  readonly sections: readonly Section[];
  readonly columns: readonly TableColumn[] | undefined;
}

interface Ground {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
}

/** @param known the columns of the page before: a table without headings goes on under them */
export function readSections(content: PageContent, known: readonly TableColumn[] | undefined): PageSections {
  const upright = putUpright(content);
  const words = toWords(upright.lying);
  const laid = layHeadings({ lying: toLines(words), standing: upright.standing, rules: upright.rules });
  const lines = toLines([...words, ...laid]).filter((line) => !isRunning(line));
  const ground: Ground = { page: content.number, lines, rules: upright.rules };
  const heads = findHeads(lines);
  if (heads.length === 0) return withoutHead(ground, known);
  const sections: Section[] = [];
  let over = 0;
  let columns = known;
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.from ?? lines.length;
    const table = readTable(ground, head, end);
    ({ columns } = table);
    const under = lines.slice(head.to + table.body.taken, end);
    const isLast = index === heads.length - 1;
    const next = isLast ? under.length : startOfHeader(under);
    sections.push({
      page: content.number,
      header: toHeaderTexts(lines.slice(over, head.from)),
      columns,
      rows: table.body.rows,
      foot: toFoot(under.slice(0, next)),
    });
    over = head.to + table.body.taken + next;
  }
  return { sections, columns };
}

const RUNNING = /\b(?:p[áa]g(?:ina)?\.?|hoja)\s*\d+(?:\s*(?:de|\/)\s*\d+)?\b/iu;

/** A line that counts the pages, with what stands beside it. */
function isRunning(line: Line): boolean {
  return RUNNING.test(textOf(line)) && line.words.length < 40;
}

function startOfHeader(lines: readonly Line[]): number {
  const signed = lines.findLastIndex(isSignatureLine);
  const at = lines.findIndex((line, index) => {
    const text = textOf(line);
    return index > signed && (isTitle(text) || readHeaderLine(text).label !== null);
  });
  return at < 0 ? lines.length : at;
}

interface Table {
  readonly columns: readonly TableColumn[];
  readonly body: Body;
}

/** Of several ways to tell the columns apart, the one by which the most rows add up and the fewest figures are none. */
function readTable({ lines, rules }: Ground, head: TableHead, end: number): Table {
  const all = lines.slice(head.to, end);
  const signed = all.findIndex(isSignatureLine);
  const under = signed < 0 ? all : all.slice(0, signed);
  const reach = {
    lines: lines.slice(head.from, head.to + under.length),
    below: head.y,
    above: all[signed]?.y,
  };
  const crossing = crossingRules(rules, reach);
  const certain = under.slice(0, lastWithFigures(under) + 1);
  const tables = findColumns({ head, body: certain, rules }).map(
    (columns): Table & { readonly closing: number } => {
      const body = readBody({ columns, lines: under, rules: crossing });
      return { columns, body, closing: sum(body.rows.map((row) => worthOf(row, columns))) };
    },
  );
  const best = tables.toSorted((a, b) => b.closing - a.closing)[0];
  if (best === undefined) throw new RangeError('there is always a way to tell columns apart');
  return best;
}

const FIGURES_OF_A_ROW = 3;

function lastWithFigures(lines: readonly Line[]): number {
  return lines.findLastIndex(
    ({ words }) =>
      words.filter(({ text }) => parsePrintedNumber(text) !== undefined).length >= FIGURES_OF_A_ROW,
  );
}

function worthOf(row: BodyRow, columns: readonly TableColumn[]): number {
  const strange = row.cells.filter(
    (cell, index) => cell !== '' && isOfFigures(columns[index]) && !isFigureText(cell),
  );
  return (addsUp(row, columns) ? 1 : 0) - strange.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function addsUp({ cells }: BodyRow, columns: readonly TableColumn[]): boolean {
  const numbers = (wanted: (column: TableColumn) => boolean): number[] =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      const number = column !== undefined && wanted(column) ? parsePrintedNumber(cell) : undefined;
      return number === undefined ? [] : [number.value];
    });
  const series = (name: string) =>
    numbers(({ content }) => content.kind === 'period' && content.series === name);
  const role = (name: string) =>
    numbers(({ content }) => content.kind === 'named' && content.role === name)[0] ?? null;
  return (
    sumCloses(series('planned'), role('annual')) === true &&
    sumCloses(series('achieved'), role('absolute')) !== false
  );
}

interface Reach {
  readonly lines: readonly Line[];
  readonly below: number;
  /** Undefined: down to the end of the page. */
  readonly above: number | undefined;
}

const SAME_HEIGHT = 1.5;
const MOST_OF_IT = 0.6;

/** Heights at which lying rules, whole or in pieces, cross most of the table. */
function crossingRules(rules: readonly Rule[], { lines, below, above = Infinity }: Reach): readonly number[] {
  const words = lines.flatMap((line) => line.words);
  const left = Math.min(...words.map(({ x0 }) => x0));
  const right = Math.max(...words.map(({ x1 }) => x1));
  const lying = rules
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0 && y0 > below && y0 < above && x1 > left && x0 < right)
    .toSorted((a, b) => a.y0 - b.y0);
  const heights: { y: number; pieces: Rule[] }[] = [];
  for (const rule of lying) {
    const last = heights.at(-1);
    if (last !== undefined && rule.y0 - last.y < SAME_HEIGHT) last.pieces.push(rule);
    else heights.push({ y: rule.y0, pieces: [rule] });
  }
  return heights
    .filter(({ pieces }) => coverage(pieces, left, right) > MOST_OF_IT * (right - left))
    .map(({ y }) => y);
}

function coverage(pieces: readonly Rule[], left: number, right: number): number {
  let covered = 0;
  let at = left;
  for (const { x0, x1 } of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    covered += Math.max(0, Math.min(x1, right) - Math.max(x0, at));
    at = Math.max(at, x1);
  }
  return covered;
}

/** A page without headings: the table of the page before goes on, or there are but a heading or signatures. */
function withoutHead(ground: Ground, known: readonly TableColumn[] | undefined): PageSections {
  const { page, lines, rules } = ground;
  const isHeaded = lines.some(
    (line) => isTitle(textOf(line)) || readHeaderLine(textOf(line)).label === 'unit',
  );
  if (known !== undefined && !isHeaded) {
    const signed = lines.findIndex(isSignatureLine);
    const under = signed < 0 ? lines : lines.slice(0, signed);
    const crossing = crossingRules(rules, { lines: under, below: 0, above: lines[signed]?.y });
    const body = readBody({ columns: known, lines: under, rules: crossing.slice(1) });
    if (body.rows.some(({ hasFigures }) => hasFigures)) {
      const foot = toFoot(lines.slice(body.taken));
      return { sections: [{ page, header: [], columns: known, rows: body.rows, foot }], columns: known };
    }
  }
  const header = isHeaded ? toHeaderTexts(lines.filter((line) => !isSignatureLine(line))) : [];
  return { sections: [{ page, header, columns: [], rows: [], foot: toFoot(lines) }], columns: known };
}
