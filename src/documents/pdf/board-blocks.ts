import type { BoardGoal, BoardPage, BoardPicture } from '#src/documents/board-page.ts';
import { formatNumber } from '#src/language/format.ts';
import { asArtifact, asPart, cutLines, type Pages, paragraph, tag } from './pages.ts';
import { LEADING, type Lettering } from './pen.ts';

const HEADING = { font: 'bold', size: 10, tag: 'H2', mostLines: 1, after: 1 } as const;
const BODY = { font: 'regular', size: 8.5 } as const;
const COUNT: Lettering = { font: 'bold', size: 16 };
const COUNTED: Lettering = { font: 'regular', size: 8 };
const BOX_HEIGHT = 38;

/** How many goals have each light, side by side. */
export function drawCounts(pages: Pages, counts: BoardPage['counts']): void {
  const { pen, left, width } = pages;
  const gap = 6;
  const each = (width - gap * (counts.length - 1)) / Math.max(1, counts.length);
  const y = pages.y();
  for (const [index, { label, count }] of counts.entries()) {
    const x = left + index * (each + gap);
    asArtifact(pen.doc, () => pen.doc.rect(x, y, each, BOX_HEIGHT).lineWidth(0.6).stroke('#5f6b76'));
    asPart(pen.doc, tag(pen.doc, pages.root, 'P'), () => {
      pen.write(count, COUNT, { x, y: y + 2, width: each, align: 'center' });
      pen.write(label, COUNTED, { x, y: y + 24, width: each, align: 'center' });
    });
  }
  pages.moveTo(y + BOX_HEIGHT + 8);
}

/** A picture with its words, no higher than its place. */
export function drawChart(pages: Pages, { bytes, altText }: BoardPicture, height: number): void {
  const { pen, left, width, root } = pages;
  const { doc } = pen;
  const figure = doc.struct('Figure', { alt: altText });
  root.add(figure);
  asPart(doc, { tag: 'Figure', structure: figure }, () => {
    doc.image(Buffer.from(bytes), left, pages.y(), { fit: [width, height], align: 'center' });
  });
  pages.moveTo(pages.y() + height + 8);
}

/** How many are shown, and how many lines each of their texts has. */
interface Within {
  readonly most: number;
  readonly lines: number;
}

/** The worst goals, each with its figures and its observation. */
export function drawGoals(pages: Pages, goals: readonly BoardGoal[], { most, lines }: Within): void {
  paragraph(pages, 'Las más atrasadas, y por qué', HEADING);
  if (goals.length === 0)
    paragraph(pages, 'Ninguna por debajo de lo programado.', { ...BODY, tag: 'P', after: 8 });
  for (const goal of goals.slice(0, most)) {
    const measure = goal.measure === null ? '' : ` (${goal.measure})`;
    const figures = `${goal.compliance} de cumplimiento: ${goal.achievedToDate} de ${goal.plannedToDate}${measure} a la fecha, ${goal.light} · ${goal.unit}`;
    paragraph(pages, `${goal.code} · ${goal.name}`, {
      font: 'bold',
      size: 8.5,
      tag: 'P',
      mostLines: 1,
      after: 0,
    });
    paragraph(pages, figures, { ...BODY, tag: 'P', mostLines: 1, after: 0 });
    const why = goal.why === null ? 'Sin observación.' : `Observación: ${goal.why}`;
    paragraph(pages, why, { ...BODY, tag: 'P', mostLines: lines, after: 4 });
  }
  tellMore(pages, goals.length - most);
  pages.moveTo(pages.y() + 5);
}

interface List extends Within {
  readonly title: string;
  readonly items: readonly string[];
  /** What is said where there are none. */
  readonly none: string;
}

/** A list under its title. */
export function drawList(pages: Pages, { title, items, most, lines: mostLines, none }: List): void {
  paragraph(pages, title, HEADING);
  if (items.length === 0) paragraph(pages, none, { ...BODY, tag: 'P', after: 8 });
  const { pen, left, width } = pages;
  const lead = BODY.size * LEADING;
  for (const item of items.slice(0, most)) {
    const lines = cutLines(pen.wrap(item, BODY, width - 10), mostLines);
    asPart(pen.doc, tag(pen.doc, pages.root, 'P'), () => {
      for (const [index, line] of lines.entries()) {
        const y = pages.y() + index * lead;
        if (index === 0) pen.write('•', BODY, { x: left, y, width: 8, align: 'left' });
        pen.write(line, BODY, { x: left + 10, y, width: width - 10, align: 'left' });
      }
    });
    pages.moveTo(pages.y() + lines.length * lead + 1);
  }
  tellMore(pages, items.length - most);
  pages.moveTo(pages.y() + 6);
}

function tellMore(pages: Pages, more: number): void {
  if (more > 0) paragraph(pages, `… y ${formatNumber(more)} más`, { ...BODY, tag: 'P', after: 0 });
}
