import { asArtifact, asPart, type Pages, tag } from './pages.ts';
import { type Align, LEADING, type Lettering } from './pen.ts';

export interface TableColumn {
  readonly width: number;
  readonly align: Align;
  /** A figure is written smaller rather than on two lines. */
  readonly isFigure?: boolean;
}

/** A heading over some rows and columns of the table's head, counted from 0. */
export interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

export interface TableSpec {
  readonly columns: readonly TableColumn[];
  readonly head: readonly HeadCell[];
  readonly headRows: number;
  readonly headRowHeight: number;
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
  /** Of the pages that the table goes on to. */
  readonly foot: string;
}

const PAD = 2.5;
const SMALLEST = 4;
/** Fewer lines of a row are not worth beginning it on a page. */
const FEWEST_LINES = 3;

/** A table over as many pages as it takes; its head stands on each, rows higher than a page go on over the next. */
export function drawTable(pages: Pages, spec: TableSpec): void {
  const { doc } = pages.pen;
  const table = tag(doc, pages.root, 'Table').structure;
  const headHeight = spec.headRows * spec.headRowHeight;
  const lead = spec.size * LEADING;
  if (pages.room() < headHeight + FEWEST_LINES * lead + 2 * PAD) pages.newPage(spec.foot);
  drawHead(pages, spec, tag(doc, table, 'THead').structure);
  const body = tag(doc, table, 'TBody').structure;
  const nextPage = (): void => {
    pages.newPage(spec.foot);
    drawHead(pages, spec, null);
  };
  for (const texts of spec.rows) {
    const row = layOutRow(pages, spec, texts);
    const tall = Math.max(1, ...row.map(({ lines }) => lines.length));
    const whole = tall * lead + 2 * PAD;
    if (whole > pages.room() && whole <= pages.wholeRoom() - headHeight) nextPage();
    const parts = tag(doc, body, 'TR').structure;
    const cells = row.map((cell) => ({ ...cell, part: tag(doc, parts, 'TD') }));
    for (let from = 0; from < tall; ) {
      const fitting = Math.floor((pages.room() - 2 * PAD) / lead);
      if (fitting < Math.min(FEWEST_LINES, tall - from)) {
        nextPage();
        continue;
      }
      const count = Math.min(fitting, tall - from);
      const height = count * lead + 2 * PAD;
      drawRules(pages, spec, height);
      for (const { x, column, lettering, lines, part } of cells) {
        const shown = lines.slice(from, from + count);
        if (shown.length === 0) continue;
        asPart(doc, part, () => {
          for (const [index, line] of shown.entries()) {
            const y = pages.y() + PAD + index * lead;
            pages.pen.write(line, lettering, {
              x: x + PAD,
              y,
              width: column.width - 2 * PAD,
              align: column.align,
            });
          }
        });
      }
      pages.moveTo(pages.y() + height);
      from += count;
    }
  }
}

interface LaidCell {
  readonly x: number;
  readonly column: TableColumn;
  readonly lettering: Lettering;
  readonly lines: readonly string[];
}

function layOutRow(pages: Pages, spec: TableSpec, texts: readonly string[]): readonly LaidCell[] {
  let x = pages.left;
  return spec.columns.map((column, index) => {
    const text = texts[index] ?? '';
    const width = column.width - 2 * PAD;
    const usual: Lettering = { font: 'regular', size: spec.size };
    const needed = pages.pen.widthOf(text, usual);
    const size =
      column.isFigure === true && needed > width
        ? Math.max(SMALLEST, (spec.size * width) / needed)
        : spec.size;
    const lettering: Lettering = { font: 'regular', size };
    const cell = { x, column, lettering, lines: pages.pen.wrap(text, lettering, width + 0.01) };
    x += column.width;
    return cell;
  });
}

/** @param parent null: a repetition, which is not read again */
function drawHead(pages: Pages, spec: TableSpec, parent: PDFKit.PDFStructureElement | null): void {
  const { pen, left } = pages;
  const { doc } = pen;
  const edges = edgesOf(left, spec);
  const rows = Array.from({ length: spec.headRows }, () =>
    parent === null ? null : tag(doc, parent, 'TR').structure,
  );
  for (const cell of spec.head) {
    const x = edges[cell.column] ?? left;
    const width = (edges[cell.column + cell.columns] ?? left) - x;
    const y = pages.y() + cell.row * spec.headRowHeight;
    const height = cell.rows * spec.headRowHeight;
    asArtifact(doc, () => {
      doc.rect(x, y, width, height).lineWidth(0.5).fillAndStroke('#e3eaee', '#5f6b76');
      doc.fillColor('#000000');
    });
    const lettering: Lettering = { font: 'bold', size: spec.size - 0.5 };
    const lines = pen.wrap(cell.text, lettering, width - 3);
    const lead = lettering.size * 1.15;
    const top = y + (height - lines.length * lead) / 2;
    const draw = (): void => {
      for (const [index, line] of lines.entries()) {
        pen.write(line, lettering, { x, y: top + index * lead, width, align: 'center' });
      }
    };
    const row = rows[cell.row];
    if (row === null || row === undefined) asArtifact(doc, draw);
    else asPart(doc, tag(doc, row, 'TH'), draw);
  }
  pages.moveTo(pages.y() + spec.headRows * spec.headRowHeight);
}

function drawRules(pages: Pages, spec: TableSpec, height: number): void {
  const { doc } = pages.pen;
  const y = pages.y();
  asArtifact(doc, () => {
    doc.lineWidth(0.5).strokeColor('#5f6b76');
    const edges = edgesOf(pages.left, spec);
    for (const x of edges) doc.moveTo(x, y).lineTo(x, y + height);
    const right = edges.at(-1) ?? pages.left;
    for (const at of [y, y + height]) doc.moveTo(pages.left, at).lineTo(right, at);
    doc.stroke();
  });
}

function edgesOf(left: number, { columns }: TableSpec): readonly number[] {
  const edges = [left];
  for (const { width } of columns) edges.push((edges.at(-1) ?? left) + width);
  return edges;
}
