import type { Word } from './words.ts';

/** Words on one baseline, from left to right. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** Words of a line that stand as close as words of one cell do. */
export interface Phrase {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

const SAME_BASELINE = 0.3;

export function toLines(words: readonly Word[]): readonly Line[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const near = first !== undefined && word.y - first.y < SAME_BASELINE * Math.min(first.size, word.size);
    if (row !== undefined && near) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => ({
    y: row.reduce((sum, { y }) => sum + y, 0) / row.length,
    size: Math.max(...row.map(({ size }) => size)),
    words: row.toSorted((a, b) => a.x0 - b.x0),
  }));
}

/** @param gap the widest blank inside a phrase, in parts of the size */
export function toPhrases({ words }: Pick<Line, 'words'>, gap: number): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const { text, x0, x1, y, size } of words) {
    const last = phrases.at(-1);
    if (last !== undefined && x0 - last.x1 < gap * Math.min(size, last.size)) {
      phrases.splice(-1, 1, { ...last, text: `${last.text} ${text}`, x1: Math.max(last.x1, x1) });
    } else phrases.push({ text, x0, x1, y, size });
  }
  return phrases;
}

export function textOf({ words }: Pick<Line, 'words'>): string {
  return words.map(({ text }) => text).join(' ');
}

export function centreOf({ x0, x1 }: { readonly x0: number; readonly x1: number }): number {
  return (x0 + x1) / 2;
}
