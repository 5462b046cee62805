/** A row cannot be higher. */
const HIGHEST = 409;
const LINE = 1.32;
/** The widths of columns are told in characters of this size. */
const WIDTH_SIZE = 11;
/** Capital letters, in which these reports are written, are wider than the digits that widths are told in. */
const CAPITALS = 0.86;

export interface FittedText {
  /** Of the font, in points. */
  readonly size: number;
  /** Of the row, in points. */
  readonly height: number;
}

interface Place {
  /** Of the column, in characters. */
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
    const height = linesOf(text, (width * WIDTH_SIZE * CAPITALS) / trying) * trying * LINE + 3;
    if (height <= HIGHEST || trying <= smallest) return { size: trying, height: Math.min(height, HIGHEST) };
  }
}

/** Lines that a text takes where each has room for so many characters. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      used += length + (used > 0 ? 1 : 0);
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}
