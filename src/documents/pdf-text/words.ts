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

/** Puts the parts of each word together. */
function gather(pieces: readonly Word[]): readonly Word[] {
  const words: Word[] = [];
  for (const line of toRows(pieces)) {
    let open: Word | undefined;
    for (const piece of line) {
      if (open !== undefined && isGlued(open, piece)) open = join(open, piece);
      else {
        if (open !== undefined) words.push(open);
        open = piece;
      }
    }
    if (open !== undefined) words.push(open);
  }
  return settleRaised(words.toSorted((a, b) => a.y - b.y)).map((word) => ({
    ...word,
    text: word.text.replace(/(?<=[\d%])[¹²³⁰⁴-⁹*†‡]+$/u, ''),
  }));
}

/** A small raised mark after a figure is none of its digits and left out; after a word it is a part of it, as in m². */
function settleRaised(words: readonly Word[]): readonly Word[] {
  const settled: (Word | undefined)[] = [...words];
  for (const [at, word] of words.entries()) {
    for (let below = at + 1; below < words.length; below += 1) {
      const host = settled[below];
      const next = words[below];
      if (next === undefined || next.y - word.y > RAISED * next.size) break;
      if (host === undefined || !isRaised(host, word)) continue;
      settled[at] = undefined;
      if (!/[\d%)]$/u.test(host.text)) settled[below] = join(host, word);
      break;
    }
  }
  return settled.flatMap((word) => word ?? []);
}

function isRaised(host: Word, mark: Word): boolean {
  return mark.size < 0.85 * host.size && host.y - mark.y > SAME_LINE * host.size && isGlued(host, mark);
}

/** Words on one baseline, from left to right. */
function toRows(words: readonly Word[]): readonly (readonly Word[])[] {
  const rows: Word[][] = [];
  for (const word of words) {
    const row = rows.slice(-RECENT).findLast(([first]) => {
      return first !== undefined && Math.abs(first.y - word.y) < SAME_LINE * Math.max(first.size, word.size);
    });
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
}

const RAISED = 0.7;
/** Words come from the top of the page down, so that a row that lies further up is done. */
const RECENT = 4;

function isGlued(word: Word, next: Word): boolean {
  const gap = next.x0 - word.x1;
  const size = Math.max(word.size, next.size);
  return gap < GLUED * size && gap > -DOUBLED * size;
}

function join(word: Word, next: Word): Word {
  return { ...word, text: `${word.text}${next.text}`, x1: Math.max(word.x1, next.x1) };
}
