import { toPrintable, toPrintableLines } from '#src/reply/printable.ts';

export type FontName = 'regular' | 'bold';
export type Align = 'left' | 'center' | 'right';

export interface Lettering {
  readonly font: FontName;
  /** In points. */
  readonly size: number;
}

/** Line to line, in parts of the size. */
export const LEADING = 1.25;
/** Not in the fonts; the words beside them say the same. */
const PICTOGRAPHS = /(?![©®™])\p{Extended_Pictographic}|\u200D|\uFE0F/gu;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Writes lines of text; knows how wide words are. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly widthOf: (text: string, lettering: Lettering) => number;
  /** The text in lines that fit the width; a word that is wider is broken. No text: no lines. */
  readonly wrap: (text: string, lettering: Lettering, width: number) => readonly string[];
  readonly write: (line: string, lettering: Lettering, place: Box & { readonly align: Align }) => void;
}

export function createPen(doc: PDFKit.PDFDocument): Pen {
  const known = new Map<string, number>();
  const widthOf = (text: string, { font, size }: Lettering): number => {
    const key = `${font} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found * size;
    const width = doc.font(font).fontSize(100).widthOfString(text) / 100;
    known.set(key, width);
    return width * size;
  };
  const wrap: Pen['wrap'] = (text, lettering, width) =>
    toPrintableLines(text.replace(PICTOGRAPHS, ''))
      .filter((line) => line !== '')
      .flatMap((line) => wrapLine(line, width, (part) => widthOf(part, lettering)));
  return {
    doc,
    widthOf,
    wrap,
    write: (line, { font, size }, { x, y, width, align }) => {
      const text = toPrintable(line.replace(PICTOGRAPHS, ''));
      if (text === '') return;
      const free = align === 'left' ? 0 : width - widthOf(text, { font, size });
      doc
        .font(font)
        .fontSize(size)
        .text(text, x + (align === 'center' ? free / 2 : free), y, { lineBreak: false });
    },
  };
}

function wrapLine(line: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  const blank = widthOf(' ');
  let open: string[] = [];
  let used = 0;
  const close = (): void => {
    if (open.length > 0) lines.push(open.join(' '));
    open = [];
    used = 0;
  };
  for (const word of line.split(' ').flatMap((each) => breakWord(each, width, widthOf))) {
    const needed = widthOf(word);
    if (open.length > 0 && used + blank + needed > width) close();
    used += needed + (open.length > 0 ? blank : 0);
    open.push(word);
  }
  close();
  return lines;
}

function breakWord(word: string, width: number, widthOf: (part: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const sign of word) {
    const needed = widthOf(sign);
    if (part !== '' && used + needed > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += sign;
    used += needed;
  }
  return [...parts, part];
}
