import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Distinct colours, as "r,g,b,a". */
  readonly colors: ReadonlySet<string>;
}

const SIGNATURE = '89504e470d0a1a0a';
const BYTES_PER_PIXEL = 4;

/**
 * A PNG of 8 bits and four channels, taken apart by its own rules (w3.org/TR/png-3, chapters 9 and 10),
 * so that a test sees what a viewer sees.
 * @throws Error where it is none
 */
export function decodePng(bytes: Uint8Array): Picture {
  const data = Buffer.from(bytes);
  if (data.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(data.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  if (data[24] !== 8 || data[25] !== 6) throw new Error('not 8 bits and four channels');
  return { width, height, colors: colorsOf(inflateSync(Buffer.concat(parts)), width * BYTES_PER_PIXEL) };
}

function colorsOf(filtered: Buffer, rowLength: number): ReadonlySet<string> {
  const colors = new Set<string>();
  let above = new Uint8Array(rowLength);
  for (let start = 0; start < filtered.length; start += rowLength + 1) {
    const row = unfilter(filtered.subarray(start, start + rowLength + 1), above);
    for (let at = 0; at < rowLength; at += BYTES_PER_PIXEL)
      colors.add(row.subarray(at, at + BYTES_PER_PIXEL).join());
    above = row;
  }
  return colors;
}

function unfilter(line: Buffer, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(above.length);
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - BYTES_PER_PIXEL] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < BYTES_PER_PIXEL ? 0 : (above[at - BYTES_PER_PIXEL] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][line[0] ?? 0] ?? 0;
    row[at] = (line[at + 1] ?? 0) + guess;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
