import type { OfficialReport } from '#src/documents/official/official-report.ts';
import type { OfficialRow, Shown } from '#src/documents/official/official-row.ts';
import type { SignatureSlot } from '#src/documents/official/signature-block.ts';
import type { UnitSection } from '#src/documents/official/unit-section.ts';
import { formatNumber } from '#src/language/format.ts';
import { asArtifact, asPart, type Pages, paragraph, tag } from './pages.ts';
import { LEADING, type Lettering } from './pen.ts';
import { drawTable, type HeadCell, type TableColumn } from './table.ts';

const TITLE: Lettering = { font: 'bold', size: 10 };
const LABEL: Lettering = { font: 'bold', size: 7 };
const VALUE: Lettering = { font: 'regular', size: 7 };
const LABEL_WIDTH = 110;

const FIGURE: TableColumn = { width: 29.5, align: 'right', isFigure: true };
const COLUMNS: readonly TableColumn[] = [
  { width: 46, align: 'center' },
  { width: 56, align: 'center' },
  { width: 46, align: 'right', isFigure: true },
  { width: 168, align: 'left' },
  ...Array.from({ length: 8 }, () => FIGURE),
  { width: 42, align: 'right', isFigure: true },
  { width: 40, align: 'right', isFigure: true },
  { width: 102, align: 'left' },
];

/** The pages of one unit: titles, heading block, table, signatures. */
export function drawOfficialPages(pages: Pages, section: UnitSection, report: OfficialReport): void {
  const unit = section.heading.lines.find(({ label }) => label === 'UNIDAD EJECUTORA')?.text ?? section.code;
  const foot = `${report.title} · ${unit}`;
  pages.newPage(foot);
  for (const text of [report.agency, report.programme]) {
    paragraph(pages, text, { ...TITLE, tag: 'P', align: 'center', after: 0 });
  }
  paragraph(pages, report.title, { ...TITLE, tag: 'H1', align: 'center', after: 4 });
  drawBlock(pages, section, { date: report.date, foot });
  drawTable(pages, {
    columns: COLUMNS,
    head: HEAD,
    headRows: 3,
    headRowHeight: 11,
    rows: section.rows.map(toTexts),
    size: 6.5,
    foot,
  });
  drawSignatures(pages, section.signatures, foot);
}

const span = (text: string, column: number, columns = 1): HeadCell => ({
  text,
  column,
  columns,
  row: 0,
  rows: columns === 1 ? 3 : 1,
});

const HEAD: readonly HeadCell[] = [
  span('LÍNEA DE ACCIÓN', 0),
  span('UNIDAD MEDIDA', 1),
  span('META ANUAL AUTORIZADA', 2),
  span('DESCRIPCIÓN DE LAS METAS/ACCIONES', 3),
  span('PERIODO', 4, 8),
  span('AVANCE ABSOLUTO', 12),
  span('AVANCE RELATIVO', 13),
  span('OBSERVACIONES', 14),
  ...['Ene-Mar', 'Abr-Jun', 'Jul-Sep', 'Oct-Dic'].flatMap((text, index): readonly HeadCell[] => [
    { text, column: 4 + 2 * index, columns: 2, row: 1, rows: 1 },
    { text: 'P', column: 4 + 2 * index, columns: 1, row: 2, rows: 1 },
    { text: 'A', column: 5 + 2 * index, columns: 1, row: 2, rows: 1 },
  ]),
];

function toTexts(row: OfficialRow): readonly string[] {
  const periods = row.planned.flatMap((planned, index) => [planned, row.achieved[index] ?? '']);
  return [
    row.lines,
    row.measure,
    shown(row.annual),
    row.description,
    ...periods.map(shown),
    shown(row.absolute),
    typeof row.relative === 'number' ? `${shown(row.relative)}%` : row.relative,
    row.remark,
  ];
}

function shown(figure: Shown): string {
  return typeof figure === 'number' ? formatNumber(figure) : figure;
}

interface Dated {
  readonly date: string;
  readonly foot: string;
}

/** Labels with their values; what nobody has told stays empty. */
function drawBlock(pages: Pages, { heading }: UnitSection, { date, foot }: Dated): void {
  const { pen, left, width } = pages;
  const lead = VALUE.size * LEADING;
  asPart(pen.doc, tag(pen.doc, pages.root, 'P'), () =>
    pen.write(`Fecha: ${date}`, LABEL, { x: left, y: pages.y(), width, align: 'right' }),
  );
  const lines = [
    ...heading.lines,
    ...heading.actionLines.map((text, index) => ({ label: index === 0 ? 'LÍNEAS DE ACCIÓN' : '', text })),
  ];
  for (const { label, text } of lines) {
    const wrapped = pen.wrap(text, VALUE, width - LABEL_WIDTH - 80);
    const height = Math.max(1, wrapped.length) * lead;
    if (pages.room() < height) pages.newPage(foot);
    asPart(pen.doc, tag(pen.doc, pages.root, 'P'), () => {
      pen.write(label, LABEL, { x: left, y: pages.y(), width: LABEL_WIDTH, align: 'left' });
      for (const [index, line] of wrapped.entries()) {
        const y = pages.y() + index * lead;
        pen.write(line, VALUE, { x: left + LABEL_WIDTH, y, width: width - LABEL_WIDTH, align: 'left' });
      }
    });
    pages.moveTo(pages.y() + height);
  }
  pages.moveTo(pages.y() + 5);
}

const SIGNATURES_HEIGHT = 78;

/** Never parted from one another. */
function drawSignatures(pages: Pages, signatures: readonly SignatureSlot[], foot: string): void {
  if (pages.room() < SIGNATURES_HEIGHT) pages.newPage(foot);
  const { pen, left } = pages;
  const top = pages.y() + 8;
  const place = pages.width / Math.max(1, signatures.length);
  for (const [index, { label, name, post }] of signatures.entries()) {
    const x = left + index * place + 20;
    const width = place - 40;
    asArtifact(pen.doc, () => {
      pen.doc
        .moveTo(x, top + 42)
        .lineTo(x + width, top + 42)
        .lineWidth(0.5)
        .strokeColor('#000000')
        .stroke();
    });
    asPart(pen.doc, tag(pen.doc, pages.root, 'P'), () => {
      pen.write(label, LABEL, { x, y: top, width, align: 'center' });
      const under = [
        ...pen
          .wrap(name, LABEL, width)
          .slice(0, 2)
          .map((text) => ({ text, lettering: LABEL })),
        ...pen
          .wrap(post, VALUE, width)
          .slice(0, 2)
          .map((text) => ({ text, lettering: VALUE })),
      ];
      for (const [below, { text, lettering }] of under.entries()) {
        pen.write(text, lettering, { x, y: top + 45 + below * 8.5, width, align: 'center' });
      }
    });
  }
  pages.moveTo(top + SIGNATURES_HEIGHT);
}
