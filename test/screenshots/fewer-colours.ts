import { readPng, writeIndexedPng } from './png-pixels.ts';

const COLOURS = 256;

/**
 * The same picture at less than half its size: of colours that are alike the commonest stays, and every other
 * becomes its likest one. No colour changes by more than what it takes to come down to 256.
 */
export function withFewerColours(png: Buffer): Buffer {
  const pixels = readPng(png);
  const colours = coloursOf(pixels.rgb);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].toSorted((one, other) => other[1] - one[1]).map(([colour]) => colour);
  let kept: readonly number[] = byCount;
  for (let apart = 4; kept.length > COLOURS; apart += 2) kept = unlike(byCount, apart);
  const indexOf = new Map(byCount.map((colour) => [colour, likest(kept, colour).index]));
  const indexes = Uint8Array.from(colours, (colour) => indexOf.get(colour) ?? 0);
  return writeIndexedPng(pixels, Uint8Array.from(kept.flatMap(partsOf)), indexes);
}

/** Those that are so far apart from every one before. */
function unlike(colours: readonly number[], apart: number): readonly number[] {
  const kept: number[] = [];
  for (const colour of colours) {
    if (kept.length > COLOURS) return kept;
    if (likest(kept, colour).distance > apart ** 2) kept.push(colour);
  }
  return kept;
}

function coloursOf(rgb: Uint8Array): Uint32Array {
  const colours = new Uint32Array(rgb.length / 3);
  for (let at = 0; at < colours.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at * 3, at * 3 + 3);
    colours[at] = red * 65_536 + green * 256 + blue;
  }
  return colours;
}

function partsOf(colour: number): readonly [number, number, number] {
  return [Math.floor(colour / 65_536), Math.floor(colour / 256) % 256, colour % 256];
}

interface Likeness {
  readonly index: number;
  /** Squared; endless where there is none to be like. */
  readonly distance: number;
}

function likest(kept: readonly number[], colour: number): Likeness {
  const [red, green, blue] = partsOf(colour);
  let best: Likeness = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (const [index, each] of kept.entries()) {
    const [otherRed, otherGreen, otherBlue] = partsOf(each);
    const distance = (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
    if (distance < best.distance) best = { index, distance };
  }
  return best;
}
