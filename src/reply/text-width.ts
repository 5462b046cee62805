const SEGMENTER = new Intl.Segmenter('es-MX', { granularity: 'grapheme' });
const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Spanish and figures: one column a character, without asking for graphemes (which is slow). */
const LATIN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2027]*$/u;
/** The same with the circles of lights, none of which joins its neighbours: each takes two. */
const LATIN_AND_CIRCLES =
  /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2027\u26AA\u26AB\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7E4}]*$/u;
const CIRCLES = /[\u26AA\u26AB]/gu;

/** Columns that a text takes in a terminal: an emoji takes two, a letter with its accent one. */
export function textWidth(text: string): number {
  if (LATIN.test(text)) return text.length;
  // Circles beyond the first plane are two code units already.
  if (LATIN_AND_CIRCLES.test(text)) return text.length + (text.match(CIRCLES)?.length ?? 0);
  let width = 0;
  for (const { segment } of SEGMENTER.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

export interface Column {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A text that is wider than the column stays whole. */
export function padToColumn(text: string, column: Column): string {
  const blanks = ' '.repeat(Math.max(0, column.width - textWidth(text)));
  return column.align === 'left' ? `${text}${blanks}` : `${blanks}${text}`;
}
