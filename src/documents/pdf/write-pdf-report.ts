import { NOTE_TITLE } from '#src/documents/official/cover-note.ts';
import { type OfficialReport, toOfficialReport } from '#src/documents/official/official-report.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { drawOfficialPages } from './official-pages.ts';
import { createPages, type Pages, paragraph } from './pages.ts';
import { drawTable, type TableColumn } from './table.ts';

const MARGINS = { side: 26, top: 26, bottom: 32 } as const;

/** The official report as pages: the cover note, then those of each unit. */
export async function writePdfReport(exported: QuarterToWrite): Promise<Uint8Array> {
  const { openPdf } = await import('./open-pdf.ts');
  const report = toOfficialReport(exported);
  const title = `${report.title} · ${report.programme}`;
  const { doc, close } = openPdf({ title, layout: 'landscape', madeAt: report.madeAt });
  const pages = createPages(doc, MARGINS);
  drawNote(pages, report);
  for (const section of report.sections) drawOfficialPages(pages, section, report);
  pages.number();
  return close();
}

const NOTE_COLUMNS: readonly TableColumn[] = [
  { width: 60, align: 'left' },
  { width: 50, align: 'left' },
  { width: 510, align: 'left' },
  { width: 120, align: 'left' },
];

const NOTE_HEAD = ['UNIDAD', 'CLAVE', 'QUÉ HAY QUE SABER', 'DÓNDE, EN EL ORIGEN'].map((text, column) => ({
  text,
  column,
  columns: 1,
  row: 0,
  rows: 1,
}));

function drawNote(pages: Pages, { note, title, programme }: OfficialReport): void {
  pages.newPage(NOTE_TITLE);
  paragraph(pages, NOTE_TITLE, { font: 'bold', size: 14, tag: 'H1', after: 2 });
  paragraph(pages, `${programme} · ${title}`, { font: 'bold', size: 9, tag: 'P', after: 4 });
  paragraph(pages, note.lead, { font: 'regular', size: 9, tag: 'P', after: 4 });
  for (const { title: group, items } of note.groups) {
    if (pages.room() < 70) pages.newPage(NOTE_TITLE);
    pages.moveTo(pages.y() + 6);
    paragraph(pages, `${group} (${items.length})`, { font: 'bold', size: 9, tag: 'H2', after: 2 });
    drawTable(pages, {
      columns: NOTE_COLUMNS,
      head: NOTE_HEAD,
      headRows: 1,
      headRowHeight: 12,
      rows: items.map(({ unit, code, text, where }) => [unit, code, text, where]),
      size: 7.5,
      foot: NOTE_TITLE,
    });
  }
}
