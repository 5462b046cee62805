import type { PlacedText } from './page-content.ts';

/** One word of a page, from edge to edge on its baseline. */
export interface Word {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

/** Parts of a word stand closer; blanks are wider. In parts of the size. */
const GLUED = 0.12;
/** A second drawing of the same word makes it bold. */
const DOUBLED = 0.25;
const SAME_LINE = 0.2;

/** The words of texts: texts are taken apart at blanks, parts of a word are put together, doubles left out. */
export function toWords(texts: readonly PlacedText[]): readonly Word[] {
  const pieces = texts.flatMap(splitText).toSorted((a, b) => a.y - b.y || a.x0 - b.x0);
  return gather(withoutDoubles(pieces));
}

function splitText({ text, x, y, width, size }: PlacedText): readonly Word[] {
  const clean = text.replaceAll('\u00ad', '').normalize('NFC');
  const total = shareOf(clean);
  const words: Word[] = [];
  for (const { 0: word, index } of clean.matchAll(/\S+/gu)) {
    const from = x + (width * shareOf(clean.slice(0, index))) / total;
    words.push({ text: word, x0: from, x1: from + (width * shareOf(word)) / total, y, size });
  }
  return words;
}

/** About how wide letters are in any font: of a text of several words only its own ends are known. */
function shareOf(text: string): number {
  let share = 0;
  for (const sign of text) {
    if (/[\s.,:;'|!iIlj]/u.test(sign)) share += 0.28;
    else if (/[mMW%@]/u.test(sign)) share += 0.85;
    else share += /\p{Lu}/u.test(sign) ? 0.66 : 0.55;
  }
  return Math.max(share, 0.01);
}

function withoutDoubles(words: readonly Word[]): readonly Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    const near = DOUBLED * word.size;
    const doubled = same.some(
      (other) => Math.abs(other.x0 - word.x0) < near && Math.abs(other.y - word.y) < near,
    );
    if (!doubled) seen.set(word.text, [...same.slice(-40), word]);
    return !doubled;
  });
}

/** Puts the parts of each word together; a raised mark after a figure is none of its digits. */
function gather(pieces: readonly Word[]): readonly Word[] {
  const words: Word[] = [];
  for (const line of toRows(pieces)) {
    let open: Word | undefined;
    for (const piece of line) {
      if (open !== undefined && isGlued(open, piece)) {
        if (!isMark(open, piece)) open = join(open, piece);
        continue;
      }
      if (open !== undefined) words.push(open);
      open = piece;
    }
    if (open !== undefined) words.push(open);
  }
  return words.map((word) => ({ ...word, text: word.text.replace(/(?<=[\d%])[¹²³⁰⁴-⁹*†‡]+$/u, '') }));
}

/** Words that overlap in height, from left to right. */
function toRows(words: readonly Word[]): readonly (readonly Word[])[] {
  const rows: Word[][] = [];
  for (const word of words) {
    const row = rows.slice(-RECENT).findLast((each) => {
      const [first] = each;
      return first !== undefined && Math.abs(first.y - word.y) < RAISED * Math.max(first.size, word.size);
    });
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
}

const RAISED = 0.55;
/** Words come from the top of the page down, so that a row that lies further up is done. */
const RECENT = 4;

function isGlued(word: Word, next: Word): boolean {
  const gap = next.x0 - word.x1;
  const size = Math.max(word.size, next.size);
  return gap < GLUED * size && gap > -DOUBLED * size;
}

function isMark(word: Word, next: Word): boolean {
  return (
    next.size < 0.85 * word.size && word.y - next.y > SAME_LINE * word.size && /[\d%)]$/u.test(word.text)
  );
}

function join(word: Word, next: Word): Word {
  return { ...word, text: `${word.text}${next.text}`, x1: Math.max(word.x1, next.x1) };
}
