import type { BoardPage } from '#src/documents/board-page.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { drawChart, drawCounts, drawGoals, drawList } from './board-blocks.ts';
import { createPages, type Pages, paragraph } from './pages.ts';

const MARGINS = { side: 42, top: 36, bottom: 34 } as const;

/** How much of each list the one page has room for. */
const MOST = { goals: 5, commitments: 5, doubts: 4, sources: 4 } as const;

/** The summary for the board: one page, whatever the data; what does not fit is counted. */
export async function writeBoardPdf(exported: Pick<QuarterToWrite, 'board' | 'madeAt'>): Promise<Uint8Array> {
  const { openPdf } = await import('./open-pdf.ts');
  const page = await exported.board();
  const { doc, close } = openPdf({
    title: `${page.title} · ${page.about}`,
    layout: 'portrait',
    madeAt: exported.madeAt,
  });
  const pages = createPages(doc, MARGINS);
  pages.newPage(page.title);
  drawPage(pages, page);
  pages.number();
  return close();
}

function drawPage(pages: Pages, page: BoardPage): void {
  paragraph(pages, page.title, { font: 'bold', size: 18, tag: 'H1', mostLines: 1, after: 0 });
  paragraph(pages, page.about, { font: 'regular', size: 10, tag: 'P', mostLines: 2, after: 6 });
  paragraph(pages, page.headline, { font: 'bold', size: 12, tag: 'P', mostLines: 4, after: 8 });
  drawCounts(pages, page.counts);
  if (page.chart !== null) drawChart(pages, page.chart);
  drawGoals(pages, page.worst, MOST.goals);
  drawList(pages, { title: 'Compromisos', items: page.commitments, most: MOST.commitments, none: 'Sin compromisos registrados.' });
  drawList(pages, { title: 'Lo que hay que saber de las cifras', items: page.doubts, most: MOST.doubts, none: 'Todas las cifras se conocen, cuadran y están aprobadas.' });
  drawList(pages, { title: 'Fuente y corte', items: page.sources, most: MOST.sources, none: 'Sin informe cargado.' });
}
