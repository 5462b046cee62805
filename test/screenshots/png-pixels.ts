import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHUNK_FRAME = 12;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

/** Reads a PNG as browsers write it: 8 bits, in colours, not interlaced. @throws for any other. */
export function readPng(png: Buffer): Pixels {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined || header[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error('not a PNG of 8 bits in colours');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return { width, height, rgb: unfilter(inflateSync(packed), { width, height }) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += CHUNK_FRAME + length;
  }
  return chunks;
}

/** Each byte of a row is told by its neighbours at the left and above (PNG, section 9). */
function unfilter(rows: Buffer, { width, height }: Omit<Pixels, 'rgb'>): Uint8Array {
  const stride = width * 3;
  const rgb = new Uint8Array(height * stride);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (rgb[y * stride + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const told = rows[y * (stride + 1) + 1 + x] ?? 0;
      const near = { left: at(x - 3, y), above: at(x, y - 1), corner: at(x - 3, y - 1) };
      rgb[y * stride + x] = told + foretold(filter, near);
    }
  }
  return rgb;
}

interface Near {
  readonly left: number;
  readonly above: number;
  readonly corner: number;
}

function foretold(filter: number, { left, above, corner }: Near): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    default: {
      const guess = left + above - corner;
      const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(guess - each));
      if (Number(byLeft) <= Number(byAbove) && Number(byLeft) <= Number(byCorner)) return left;
      return Number(byAbove) <= Number(byCorner) ? above : corner;
    }
  }
}

/** A PNG of at most 256 colours; `indexes` tells the colour of each pixel. */
export function writeIndexedPng(
  { width, height }: Omit<Pixels, 'rgb'>,
  palette: Uint8Array,
  indexes: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', header),
    toChunk('PLTE', palette),
    toChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
