import { isHeadWording, quarterOf, seriesOf } from './head-words.ts';
import type { PlacedText, Rule } from './page-content.ts';
import { type Line, type Phrase, toLines, toPhrases } from './text-lines.ts';
import { layDown } from './upright.ts';
import { toWords, type Word } from './words.ts';

/** A heading whose letters stand, with the space that it takes on the page. */
interface Standing {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

export interface HeadingGround {
  readonly lying: readonly Line[];
  readonly standing: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

/** Blanks inside a line of a heading are narrower, and its lines stand closer. In parts of the size. */
const IN_LINE = 1.2;
const IN_CELL = 1.5;
const FEWEST = 4;
/** What goes from the baseline up to the tops of the letters, and down. In parts of the size. */
const [RISE, DROP] = [0.8, 0.2];

/**
 * Headings of narrow columns stand upright. Each becomes one word that lies, as wide as it is high, on the line of
 * the lowest headings of its table: there the head of a table is looked for. Other standing texts are left alone.
 */
export function layHeadings({ lying, standing, rules }: HeadingGround): readonly Word[] {
  const cells = ([1, 3] as const).flatMap((turns) =>
    toCells(
      standing.filter((text) => text.turns === turns),
      { turns, rules },
    ),
  );
  const headings = cells.filter(({ text }) => isHeadWording(text) || mostlyHead(text));
  return toBands(headings).flatMap((band) => {
    const { y, over } = lineOf(band, lying);
    return band.map(({ text, x0, x1, size }): Word => {
      const isOver = over && quarterOf(text) !== undefined;
      return { text, x0, x1, size, y: isOver ? y - IN_LINE * size : y };
    });
  });
}

function mostlyHead(text: string): boolean {
  const words = text.split(' ');
  return 2 * words.filter(isHeadWording).length > words.length;
}

interface Way {
  readonly turns: 1 | 3;
  readonly rules: readonly Rule[];
}

/** Lines of one heading, side by side as they stand, put together. */
function toCells(texts: readonly PlacedText[], { turns, rules }: Way): readonly Standing[] {
  const cells: Standing[] = [];
  for (const line of toLines(toWords(texts.map(layDown)))) {
    for (const phrase of toPhrases(line, IN_LINE)) {
      const next = standAgain(phrase, turns);
      const at = cells.findLastIndex((cell) => isOneCell(cell, next) && !isParted(cell, next, rules));
      const cell = cells[at];
      if (cell === undefined) cells.push(next);
      else cells.splice(at, 1, join(cell, next));
    }
  }
  return cells;
}

/** From where it lies back to where it stands. */
function standAgain({ text, x0, x1, y, size }: Phrase, turns: 1 | 3): Standing {
  return turns === 3
    ? { text, size, x0: y - RISE * size, x1: y + DROP * size, y0: -x1, y1: -x0 }
    : { text, size, x0: -y - DROP * size, x1: -y + RISE * size, y0: x0, y1: x1 };
}

function isOneCell(cell: Standing, next: Standing): boolean {
  const apart = Math.max(next.x0 - cell.x1, cell.x0 - next.x1);
  return apart < (IN_CELL - 1) * next.size && cell.y0 < next.y1 && next.y0 < cell.y1;
}

function isParted(cell: Standing, next: Standing, rules: readonly Rule[]): boolean {
  const [from, to] = [
    Math.min(cell.x0 + cell.x1, next.x0 + next.x1) / 2,
    Math.max(cell.x0 + cell.x1, next.x0 + next.x1) / 2,
  ];
  const y = (Math.max(cell.y0, next.y0) + Math.min(cell.y1, next.y1)) / 2;
  return rules.some(({ x0, x1, y0, y1 }) => x1 - x0 < y1 - y0 && x0 > from && x0 < to && y0 < y && y1 > y);
}

function join(cell: Standing, next: Standing): Standing {
  return {
    text: `${cell.text} ${next.text}`,
    size: Math.max(cell.size, next.size),
    x0: Math.min(cell.x0, next.x0),
    x1: Math.max(cell.x1, next.x1),
    y0: Math.min(cell.y0, next.y0),
    y1: Math.max(cell.y1, next.y1),
  };
}

/** Headings of one table stand beside each other. */
function toBands(cells: readonly Standing[]): readonly (readonly Standing[])[] {
  const bands: Standing[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const cell of cells.toSorted((a, b) => a.y0 - b.y0)) {
    const band = bands.at(-1);
    if (band !== undefined && cell.y0 < end) band.push(cell);
    else bands.push([cell]);
    end = Math.max(end, cell.y1);
  }
  return bands;
}

interface HeadLine {
  readonly y: number;
  /** It is of signs that lie, so that quarters which stand go over it. */
  readonly over: boolean;
}

/** The line of the lowest headings: where these lie, or under the top of those that stand. */
function lineOf(band: readonly Standing[], lying: readonly Line[]): HeadLine {
  const top = Math.min(...band.map(({ y0 }) => y0));
  const bottom = Math.max(...band.map(({ y1 }) => y1));
  const beside = lying.filter(({ y, size }) => y > top - 2 * size && y < bottom + 2 * size);
  const signs = beside.find(({ words }) => hasMany(words, ({ text }) => seriesOf(text) !== undefined));
  if (signs !== undefined) return { y: signs.y, over: true };
  for (const isLowest of [isSign, isQuarter]) {
    const lowest = band.filter(isLowest);
    if (lowest.length >= FEWEST) {
      const highest = Math.min(...lowest.map(({ y0 }) => y0));
      const size = Math.max(...lowest.map((cell) => cell.size));
      // Right under what lies over them: high cells leave much blank, and a head is told by its lines being close.
      const above = beside.findLast(({ y }) => y < highest + size);
      return { y: above === undefined ? highest + size : above.y + UNDER * size, over: isLowest === isSign };
    }
  }
  const quarters = beside.findLast((line) =>
    hasMany(toPhrases(line, IN_QUARTER), ({ text }) => quarterOf(text) !== undefined),
  );
  return { y: quarters?.y ?? bottom, over: false };
}

const IN_QUARTER = 0.42;
const UNDER = 1.3;

function isSign({ text }: Standing): boolean {
  return seriesOf(text) !== undefined;
}

function isQuarter({ text }: Standing): boolean {
  return quarterOf(text) !== undefined;
}

function hasMany<T>(values: readonly T[], test: (value: T) => boolean): boolean {
  return values.filter(test).length >= FEWEST;
}
