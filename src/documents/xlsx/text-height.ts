/** A row cannot be higher. */
const HIGHEST = 409;
/** Line to line, in parts of the size. */
const LEADING = 1.32;
/** What columns are measured in: the width of a digit of the usual font, in points. */
const COLUMN_UNIT = 5.25;
/** Programs break lines a little earlier or later than reckoned here. */
const CAUTION = 1.06;

export interface FittedText {
  /** Of the font, in points. */
  readonly size: number;
  /** Of the row, in points. */
  readonly height: number;
}

interface Place {
  /** Of the column, as spreadsheets count it. */
  readonly width: number;
  readonly size: number;
  readonly smallest: number;
}

/**
 * How high a row has to be for a text, estimated: programs that open the file may not do it. A text that would not
 * fit into the highest row is written smaller.
 */
export function fitToRow(text: string, { width, size, smallest }: Place): FittedText {
  for (let trying = size; ; trying -= 0.5) {
    const height = linesOf(text, (width * COLUMN_UNIT) / trying) * trying * LEADING + 3;
    if (height <= HIGHEST || trying <= smallest) return { size: trying, height: Math.min(height, HIGHEST) };
  }
}

/** Widths of letters in parts of their size, as those of Arial are on average. */
const WIDTHS: readonly { readonly letters: RegExp; readonly width: number }[] = [
  { letters: /[\s.,;:'|!ijltfIr()[\]/-]/u, width: 0.3 },
  { letters: /[\p{Ll}\p{N}]/u, width: 0.55 },
  { letters: /\p{Lu}/u, width: 0.7 },
];
const OTHER_WIDTH = 0.8;

function widthOf(word: string): number {
  let sum = 0;
  for (const letter of word) {
    sum += WIDTHS.find(({ letters }) => letters.test(letter))?.width ?? OTHER_WIDTH;
  }
  return sum * CAUTION;
}

/** Lines that a text takes where each has room for so much, in parts of its size. */
function linesOf(text: string, room: number): number {
  const blank = widthOf(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word);
      if (used > 0 && used + blank + width > room) {
        lines += 1;
        used = 0;
      }
      used += width + (used > 0 ? blank : 0);
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}
