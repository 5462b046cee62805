import { readHeaderLine } from '#src/documents/ocr/header-lines.ts';
import { isTitle } from '#src/documents/ocr/pages.ts';
import { isSignatureLine } from './signature-lines.ts';
import { type Line, textOf } from './text-lines.ts';

/** A line under a table's head, and what it says of the rows. */
export interface BodyLine {
  readonly line: Line;
  /** It bears a row's figures. */
  readonly isAnchor: boolean;
  /** A goal's code stands at the beginning of its text. */
  readonly isCoded: boolean;
  /** Part of a description stands in it. */
  readonly opensText: boolean;
}

export interface RowBreaks {
  readonly rows: readonly (readonly BodyLine[])[];
  /** How many lines belong to the table. */
  readonly taken: number;
}

/** A row's lines stand closer. In parts of the size. */
const APART = 2.2;
const MIDDLE = 0.3;

/** Rows by the rules between them; where several share a space between rules, by their figures, codes and blanks. */
export function splitRows(lines: readonly BodyLine[], rules: readonly number[]): RowBreaks {
  const spaces: BodyLine[][] = Array.from({ length: rules.length + 1 }, () => []);
  for (const each of lines) {
    const y = each.line.y - MIDDLE * each.line.size;
    spaces[rules.filter((rule) => rule < y).length]?.push(each);
  }
  const last = spaces.length - 1;
  const rows: (readonly BodyLine[])[] = [];
  let taken = 0;
  for (const [index, space] of spaces.entries()) {
    if (space.length === 0) continue;
    const inside = index < last ? space : space.slice(0, endOf(space));
    if (inside.length === 0) continue;
    const anchors = inside.filter(({ isAnchor }) => isAnchor).length;
    // Between rules a row is whole; without them the first one may follow the end of the page before's last one.
    const isShared = anchors > 1 || (anchors === 1 && rules.length === 0);
    rows.push(...(isShared ? splitSpace(inside) : [inside]));
    taken = lines.indexOf(inside.at(-1) ?? space[0] ?? lines[0] ?? NOTHING) + 1;
  }
  return { rows, taken };
}

const NOTHING: BodyLine = {
  line: { y: 0, size: 0, words: [] },
  isAnchor: false,
  isCoded: false,
  opensText: false,
};

/** Under the last rule, or without rules: up to where the lines after the last figures are none of its row. */
function endOf(space: readonly BodyLine[]): number {
  const anchor = space.findLastIndex(({ isAnchor }) => isAnchor);
  if (anchor < 0) return 0;
  for (let index = anchor + 1; index < space.length; index += 1) {
    const [line, before] = [space[index]?.line, space[index - 1]?.line];
    if (line === undefined || before === undefined) break;
    if (line.y - before.y > APART * line.size || endsTable(line)) return index;
  }
  return space.length;
}

function endsTable(line: Line): boolean {
  const text = textOf(line);
  const header = readHeaderLine(text);
  return isSignatureLine(line) || isTitle(text) || (header.label === 'unit' && header.code !== null);
}

function splitSpace(lines: readonly BodyLine[]): readonly (readonly BodyLine[])[] {
  const anchors = [...lines.keys()].filter((index) => lines[index]?.isAnchor);
  const topped = anchors.filter((index) => lines[index]?.isCoded || !opensOver(lines, index));
  const figuresOnTop = 2 * topped.length >= anchors.length;
  const starts = anchors
    .slice(1)
    .map((anchor, at) => startOf(lines, { from: anchors[at] ?? 0, anchor, figuresOnTop }));
  const first = firstStart(lines, { anchor: anchors[0] ?? 0, figuresOnTop });
  const edges = [...new Set([0, first, ...starts])].toSorted((a, b) => a - b);
  return edges.map((from, index) => lines.slice(from, edges[index + 1] ?? lines.length));
}

/** Some text stands right over the figures, as where cells are centred. */
function opensOver(lines: readonly BodyLine[], index: number): boolean {
  const [line, before] = [lines[index]?.line, lines[index - 1]?.line];
  return line !== undefined && before !== undefined && line.y - before.y < 1.4 * line.size;
}

interface Between {
  readonly from: number;
  readonly anchor: number;
  readonly figuresOnTop: boolean;
}

const ALIKE = 1.06;

/** Where the row of an anchor begins, after the anchor of the row before. */
function startOf(lines: readonly BodyLine[], { from, anchor, figuresOnTop }: Between): number {
  const places = Array.from({ length: anchor - from }, (_, index) => from + 1 + index);
  const coded = places.filter((place) => lines[place]?.isCoded);
  // A row's other texts may begin over its code, never under it.
  if (coded.length === 1) return widestOf(lines, places.slice(0, places.indexOf(coded[0] ?? anchor) + 1));
  const gaps = places.map((place) => (lines[place]?.line.y ?? 0) - (lines[place - 1]?.line.y ?? 0));
  const widest = Math.max(...gaps);
  const candidates = places.filter((_, index) => (gaps[index] ?? 0) * ALIKE >= widest);
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return only;
  return figuresOnTop ? anchor : (candidates[Math.floor(candidates.length / 2)] ?? anchor);
}

/** The place after the widest blank; the last one where several are as wide. */
function widestOf(lines: readonly BodyLine[], places: readonly number[]): number {
  const gapOver = (place: number): number => (lines[place]?.line.y ?? 0) - (lines[place - 1]?.line.y ?? 0);
  const widest = Math.max(...places.map(gapOver));
  return places.findLast((place) => gapOver(place) * ALIKE >= widest) ?? places[0] ?? 0;
}

/** What stands over the first figures goes on from the page before, unless a goal begins there. */
function firstStart(lines: readonly BodyLine[], { anchor, figuresOnTop }: Omit<Between, 'from'>): number {
  const coded = lines.findIndex(({ isCoded }, index) => index <= anchor && isCoded);
  if (coded >= 0) return firstOver(lines, coded);
  return figuresOnTop ? anchor : 0;
}

/** Lines that stand close over a code are of its row. */
function firstOver(lines: readonly BodyLine[], coded: number): number {
  const parted = lines.slice(0, coded).findLastIndex(({ line }, index) => {
    const below = lines[index + 1]?.line;
    return below === undefined || below.y - line.y > 1.5 * line.size;
  });
  return parted + 1;
}
