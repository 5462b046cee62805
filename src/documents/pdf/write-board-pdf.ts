import type { BoardPage } from '#src/documents/board-page.ts';
import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { drawChart, drawCounts, drawGoals, drawList } from './board-blocks.ts';
import { createPages, type Pages, paragraph } from './pages.ts';

const MARGINS = { side: 42, top: 36, bottom: 34 } as const;

/** How much of everything the page shows. */
interface Plan {
  readonly headlineLines: number;
  readonly chartHeight: number;
  readonly goals: number;
  readonly items: number;
  /** Of each observation and item. */
  readonly lines: number;
}

/** The first one that fits the page is taken; the last one fits whatever the data. */
const PLANS: readonly Plan[] = [
  { headlineLines: 4, chartHeight: 132, goals: 5, items: 5, lines: 2 },
  { headlineLines: 4, chartHeight: 110, goals: 5, items: 4, lines: 1 },
  { headlineLines: 3, chartHeight: 90, goals: 4, items: 3, lines: 1 },
];

/** The summary for the board: one page, whatever the data; what does not fit is counted. */
export async function writeBoardPdf(exported: Pick<QuarterToWrite, 'board' | 'madeAt'>): Promise<Uint8Array> {
  const { openPdf } = await import('./open-pdf.ts');
  const page = await exported.board();
  const title = `${page.title} · ${page.about}`;
  for (const [index, plan] of PLANS.entries()) {
    const { doc, close } = openPdf({ title, layout: 'portrait', madeAt: exported.madeAt });
    const pages = createPages(doc, MARGINS);
    pages.newPage(page.title);
    drawPage(pages, page, plan);
    const fits = pages.room() >= 0;
    if (!fits && index < PLANS.length - 1) continue;
    pages.number();
    return close();
  }
  throw new Error('unreachable: the last plan is taken');
}

function drawPage(pages: Pages, page: BoardPage, plan: Plan): void {
  paragraph(pages, page.title, { font: 'bold', size: 18, tag: 'H1', mostLines: 1, after: 0 });
  paragraph(pages, page.about, { font: 'regular', size: 10, tag: 'P', mostLines: 2, after: 6 });
  const { headlineLines: mostLines } = plan;
  paragraph(pages, page.headline, { font: 'bold', size: 12, tag: 'P', mostLines, after: 8 });
  drawCounts(pages, page.counts);
  if (page.chart !== null) drawChart(pages, page.chart, plan.chartHeight);
  drawGoals(pages, page.worst, { most: plan.goals, lines: plan.lines });
  const within = { most: plan.items, lines: plan.lines };
  drawList(pages, {
    title: 'Compromisos por cumplir',
    items: page.commitments,
    none: 'Sin compromisos por cumplir.',
    ...within,
  });
  drawList(pages, {
    title: 'Lo que hay que saber de las cifras',
    items: page.doubts,
    none: 'Todas las cifras se conocen, cuadran y están aprobadas.',
    ...within,
  });
  drawList(pages, { title: 'Fuente y corte', items: page.sources, none: 'Sin informe cargado.', ...within });
}
