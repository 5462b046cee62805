import { createPen, LEADING, type Lettering, type Pen } from './pen.ts';

export interface Margins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the next thing goes, page after page. */
export interface Pages {
  readonly pen: Pen;
  readonly left: number;
  readonly width: number;
  readonly y: () => number;
  /** How much is left of the page. */
  readonly room: () => number;
  /** How much a whole page has. */
  readonly wholeRoom: () => number;
  readonly moveTo: (y: number) => void;
  /** @param foot what the page's foot says on the left */
  readonly newPage: (foot: string) => void;
  /** The structure that things are added to, in the order of reading. */
  readonly root: PDFKit.PDFStructureElement;
  /** Page numbers, once all pages are there. */
  readonly number: () => void;
}

const FOOT: Lettering = { font: 'regular', size: 7 };
/** Kept free for the number of the page. */
const NUMBER_WIDTH = 90;

export function createPages(doc: PDFKit.PDFDocument, margins: Margins): Pages {
  const pen = createPen(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const feet: string[] = [];
  let at = margins.top;
  const height = (): number => doc.page.height - margins.bottom;
  const width = (): number => doc.page.width - 2 * margins.side;
  return {
    pen,
    root,
    left: margins.side,
    get width() {
      return width();
    },
    y: () => at,
    room: () => height() - at,
    wholeRoom: () => height() - margins.top,
    moveTo: (y) => {
      at = y;
    },
    newPage: (foot) => {
      doc.addPage();
      feet.push(foot);
      at = margins.top;
    },
    number: () => {
      for (const [index, foot] of feet.entries()) {
        doc.switchToPage(index);
        const y = doc.page.height - margins.bottom + 8;
        const place = { x: margins.side, y, width: width() };
        asArtifact(doc, () => {
          const [line = ''] = cutLines(pen.wrap(foot, FOOT, width() - NUMBER_WIDTH), 1);
          pen.write(line, FOOT, { ...place, align: 'left' });
          pen.write(`Página ${index + 1} de ${feet.length}`, FOOT, { ...place, align: 'right' });
        });
      }
    },
  };
}

/** What a page only looks like: lines, shades, repeated headings. Screen readers pass over it. */
export function asArtifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Draws something that is read as `element`; what goes on over several pages is one element. */
export function asPart(doc: PDFKit.PDFDocument, element: Tagged, draw: () => void): void {
  const content = doc.markStructureContent(element.tag);
  draw();
  doc.endMarkedContent();
  element.structure.add(content);
}

export interface Tagged {
  readonly tag: string;
  readonly structure: PDFKit.PDFStructureElement;
}

/** A new element under another one. */
export function tag(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, name: string): Tagged {
  const structure = doc.struct(name);
  parent.add(structure);
  return { tag: name, structure };
}

interface Paragraph extends Lettering {
  readonly tag: 'P' | 'H1' | 'H2';
  readonly align?: 'left' | 'center';
  /** More lines are cut off with "…". */
  readonly mostLines?: number;
  readonly after?: number;
}

/** A paragraph over the whole width, on a new page where it does not fit this one. */
export function paragraph(pages: Pages, text: string, look: Paragraph): void {
  const { pen, left, width, root } = pages;
  const lines = cutLines(pen.wrap(text, look, width), look.mostLines);
  if (lines.length === 0) return;
  const lead = look.size * LEADING;
  const part = tag(pen.doc, root, look.tag);
  asPart(pen.doc, part, () => {
    for (const [index, line] of lines.entries()) {
      pen.write(line, look, { x: left, y: pages.y() + index * lead, width, align: look.align ?? 'left' });
    }
  });
  pages.moveTo(pages.y() + lines.length * lead + (look.after ?? 2));
}

export function cutLines(lines: readonly string[], most = Number.POSITIVE_INFINITY): readonly string[] {
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? '').replace(/[\s,;:.]*\S{0,3}$/u, '');
  return [...lines.slice(0, most - 1), `${last}…`];
}
