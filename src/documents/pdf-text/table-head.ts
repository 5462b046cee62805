import { isTitle } from '#src/documents/ocr/pages.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { isHeadWording, quarterOf, type Series, seriesOf } from './head-words.ts';
import { centreOf, type Line, type Phrase, textOf, toPhrases } from './text-lines.ts';
import type { Word } from './words.ts';

/** A column of figures, by the lowest heading over it. */
export interface PeriodHeading {
  readonly series: Series;
  readonly quarter: Quarter;
  readonly x0: number;
  readonly x1: number;
}

export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** The headings of one table. */
export interface TableHead {
  readonly periods: readonly PeriodHeading[];
  /** Which lines of the page it takes: from, and up to but not with. */
  readonly from: number;
  readonly to: number;
  /** Where the lowest headings of the quarters stand. */
  readonly y: number;
  readonly size: number;
  /** Other columns among them: percentages or totals of a quarter. */
  readonly strangers: readonly Span[];
  /** Words of headings that are none of the quarters'. */
  readonly words: readonly Word[];
}

/** Blanks inside a heading are narrower. In parts of the size. */
const IN_HEADING = 0.7;
const FEWEST_SIGNS = 4;
/** Lines of one head stand closer. In parts of the size. */
const HEAD_GAP = 2.6;
const HIGHEST_HEAD = 9;

/** The heads of a page's tables from the top down: a table may be headed again, and pages hold several. */
export function findHeads(lines: readonly Line[]): readonly TableHead[] {
  const heads: TableHead[] = [];
  for (const [at, line] of lines.entries()) {
    if (at < (heads.at(-1)?.to ?? 0)) continue;
    const signs = signsOf(line);
    const head = signs === undefined ? findByQuarters(lines, at) : headOver(lines, at, signs);
    if (head !== undefined) heads.push(head);
  }
  return heads;
}

type Signs = readonly (Word & { readonly series: Series })[];

/** "P A P A P A P A": words of the two series and hardly anything else. */
function signsOf({ words }: Line): Signs | undefined {
  const signs = words.flatMap((word) => {
    const series = seriesOf(word.text);
    return series === undefined ? [] : [{ ...word, series }];
  });
  const both = new Set(signs.map(({ series }) => series)).size === 2;
  return signs.length >= FEWEST_SIGNS && both ? signs : undefined;
}

function headOver(lines: readonly Line[], at: number, signs: Signs): TableHead | undefined {
  const from = findTop(lines, at);
  const above = lines.slice(from, at);
  const pairs = toPairs(signs);
  const quarters = pairs.map((pair, index) => quarterOver(pair, { pairs, index, above }));
  const periods = pairs.flatMap((pair, index) => {
    const quarter = quarters[index] ?? inferQuarter(quarters, pairs.length, index);
    return quarter === undefined ? [] : pair.map(({ series, x0, x1 }) => ({ series, quarter, x0, x1 }));
  });
  const distinct = new Set(periods.map(({ series, quarter }) => `${series}${quarter}`));
  if (quarters.filter((quarter) => quarter !== undefined).length < 2 || distinct.size < periods.length)
    return undefined;
  return finish(lines, { from, at, periods });
}

/** Signs go in pairs under a quarter; a quarter to come may have its P alone. */
function toPairs(signs: Signs): readonly Signs[] {
  const pairs: Signs[number][][] = [];
  for (const sign of signs) {
    const open = pairs.at(-1);
    if (open === undefined || open.some(({ series }) => series === sign.series)) pairs.push([sign]);
    else open.push(sign);
  }
  return pairs;
}

interface Over {
  readonly pairs: readonly Signs[];
  readonly index: number;
  readonly above: readonly Line[];
}

/** The quarter that is named over a pair: on one line, or on two under one another. */
function quarterOver(pair: Signs, { pairs, index, above }: Over): Quarter | undefined {
  const edge = (one: Signs | undefined, other: Signs | undefined, otherwise: number): number => {
    const [end, start] = [one?.at(-1), other?.[0]];
    return end === undefined || start === undefined ? otherwise : (end.x1 + start.x0) / 2;
  };
  const [first, last] = [pair[0], pair.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const reach = 2 * (last.x1 - first.x0) + 20;
  const x0 = edge(pairs[index - 1], pair, first.x0 - reach);
  const x1 = edge(pair, pairs[index + 1], last.x1 + reach);
  const texts = above.map((line) =>
    textOf({ words: line.words.filter((word) => centreOf(word) > x0 && centreOf(word) < x1) }),
  );
  const joined = texts.flatMap((text, at) => [text, `${text} ${texts[at + 1] ?? ''}`]);
  return joined.map(quarterOf).find((quarter) => quarter !== undefined);
}

/** One of four that cannot be read is told by its place among the others. */
function inferQuarter(
  quarters: readonly (Quarter | undefined)[],
  pairs: number,
  index: number,
): Quarter | undefined {
  const inOrder = quarters.every((quarter, at) => quarter === undefined || quarter === at + 1);
  return pairs === QUARTERS.length && inOrder ? QUARTERS[index] : undefined;
}

/** The four quarters under "Programado", and again under "Alcanzado". */
function findByQuarters(lines: readonly Line[], at: number): TableHead | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  // Single words first: side by side they stand as close as the words of one heading.
  const named = [0, IN_QUARTER].map((gap) => quartersOf(line, gap)).find(isTwice);
  if (named === undefined) return undefined;
  const half = named.length / 2;
  const from = findTop(lines, at);
  const spans = lines
    .slice(from, at)
    .flatMap((above) => toPhrases(above, IN_HEADING))
    .flatMap((phrase): (Phrase & { series: Series })[] => {
      const series = phrase.text
        .split(' ')
        .map(seriesOf)
        .find((each) => each !== undefined);
      return series === undefined ? [] : [{ ...phrase, series }];
    })
    .toSorted((a, b) => a.x0 - b.x0);
  const [first, second] = spans;
  if (first === undefined || second === undefined || first.series === second.series) return undefined;
  const periods = named.map(({ quarter, x0, x1 }, index) => ({
    series: index < half ? first.series : second.series,
    quarter,
    x0,
    x1,
  }));
  return finish(lines, { from, at, periods });
}

const IN_QUARTER = 0.42;

type NamedQuarter = Phrase & { readonly quarter: Quarter };

function quartersOf(line: Line, gap: number): readonly NamedQuarter[] {
  return toPhrases(line, gap).flatMap((phrase) => {
    const quarter = quarterOf(phrase.text);
    return quarter === undefined ? [] : [{ ...phrase, quarter }];
  });
}

/** From the first quarter on, and the same once more. */
function isTwice(named: readonly NamedQuarter[]): boolean {
  const half = named.length / 2;
  return named.length >= FEWEST_SIGNS && named.every(({ quarter }, index) => quarter === (index % half) + 1);
}

/** Up to where the lines over the lowest headings are headings, too. */
function findTop(lines: readonly Line[], at: number): number {
  const lowest = lines[at];
  if (lowest === undefined) return at;
  const under = lines.slice(0, at).findLastIndex((line, index) => {
    const below = lines[index + 1] ?? lowest;
    const isFar = below.y - line.y > HEAD_GAP * below.size || lowest.y - line.y > HIGHEST_HEAD * lowest.size;
    return isFar || !isHeadLine(line);
  });
  return under + 1;
}

function isHeadLine(line: Line): boolean {
  if (isTitle(textOf(line))) return false;
  const phrases = toPhrases(line, IN_HEADING);
  return 2 * phrases.filter(({ text }) => isHeadWording(text)).length > phrases.length;
}

interface Found {
  readonly from: number;
  readonly at: number;
  readonly periods: readonly PeriodHeading[];
}

function finish(lines: readonly Line[], { from, at, periods }: Found): TableHead {
  const left = Math.min(...periods.map(({ x0 }) => x0));
  const right = Math.max(...periods.map(({ x1 }) => x1));
  const [lowest, to] = [lines[at], findEnd(lines, at)];
  const strangers = (lowest === undefined ? [] : toPhrases(lowest, IN_HEADING)).filter(
    (phrase) =>
      centreOf(phrase) > left &&
      centreOf(phrase) < right &&
      !periods.some(({ x0, x1 }) => x0 < phrase.x1 && phrase.x0 < x1),
  );
  const words = lines
    .slice(from, to)
    .flatMap((line) => line.words)
    .filter((word) => centreOf(word) < left || centreOf(word) > right);
  return { periods, strangers, from, to, y: lowest?.y ?? 0, size: lowest?.size ?? 0, words };
}

const LAST_LINES = 1.7;

/** A heading that is higher than the others ends under the lowest of them. */
function findEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && end < at + 4) {
    const [line, above] = [lines[end], lines[end - 1]];
    if (line === undefined || above === undefined || line.y - above.y > LAST_LINES * line.size) break;
    if (signsOf(line) !== undefined || !line.words.every(({ text }) => isHeadWording(text))) break;
    end += 1;
  }
  return end;
}
