import { roleOf } from '#src/documents/ocr/columns.ts';
import type { ColumnRole } from '#src/documents/ocr/vocabulary.ts';
import type { Quarter } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';
import { isCodeHeading, type Series } from './head-words.ts';
import type { Rule } from './page-content.ts';
import type { Span, TableHead } from './table-head.ts';
import { centreOf, type Line, type Phrase, toLines, toPhrases } from './text-lines.ts';
import type { Word } from './words.ts';

/** What stands in a column: a figure of a quarter, what its heading says, or something that is not read. */
export type ColumnContent =
  | { readonly kind: 'period'; readonly series: Series; readonly quarter: Quarter }
  | { readonly kind: 'named'; readonly role: ColumnRole }
  | { readonly kind: 'code' }
  | { readonly kind: 'other' };

export interface TableColumn extends Span {
  readonly content: ColumnContent;
}

/** To which side a column goes whose heading does not stand over it. */
export type Leaning = 'nearest' | 'left' | 'right';

interface Seed extends Span {
  readonly content: ColumnContent;
}

export interface ColumnGround {
  readonly head: TableHead;
  /** The lines of the table's rows, as far as they are certain. */
  readonly body: readonly Line[];
  readonly rules: readonly Rule[];
}

/** The ways to tell the columns of a table apart, the best founded first: by its upright rules, or by what is blank. */
export function findColumns(ground: ColumnGround): readonly (readonly TableColumn[])[] {
  // Some draw the cells of the head, some those of the rows alone.
  const { head, body } = ground;
  const heights = [
    head.y - CROSSES * head.size,
    ...body.slice(0, 1).map(({ y, size }) => y - CROSSES * size),
  ];
  const ruled = heights.map((y) => byRules(ground, y)).find((columns) => columns !== undefined);
  if (ruled !== undefined) return [ruled];
  const seeds = toSeeds(ground.head);
  return LEANINGS.map((leaning) => byBlanks(seeds, ground, leaning));
}

const LEANINGS: readonly Leaning[] = ['nearest', 'left', 'right'];

/** Rules closer than this are one. Points. */
const SAME_RULE = 2.5;
const CROSSES = 0.3;

function byRules({ head, rules }: ColumnGround, y: number): readonly TableColumn[] | undefined {
  const places = rules
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 < y1 - y0 && y0 < y && y1 > y)
    .map(({ x0 }) => x0)
    .toSorted((a, b) => a - b);
  const edges = places.filter((place, index) => index === 0 || place - (places[index - 1] ?? 0) > SAME_RULE);
  const spans = edges.slice(1).map((x1, index): Span => ({ x0: edges[index] ?? 0, x1 }));
  const holds =
    ({ x0, x1 }: Span) =>
    (inner: Span): boolean =>
      centreOf(inner) > x0 && centreOf(inner) < x1;
  const columns = spans.map((span): TableColumn => {
    const period = head.periods.find(holds(span));
    if (period !== undefined) return { ...span, content: { kind: 'period', ...pick(period) } };
    return { ...span, content: contentOf(joinHeading(head.words.filter(holds(span)))) };
  });
  const apart = spans.every((span) => head.periods.filter(holds(span)).length <= 1);
  const inside = head.periods.every((period) => spans.some((span) => holds(span)(period)));
  return apart && inside && isWhole(columns) ? columns : undefined;
}

function pick({ series, quarter }: { readonly series: Series; readonly quarter: Quarter }) {
  return { series, quarter };
}

/** Without its annual goal and what it is about, a table's columns were not told apart. */
export function isWhole(columns: readonly TableColumn[]): boolean {
  const roles = columns.flatMap(({ content }) => (content.kind === 'named' ? [content.role] : []));
  return roles.includes('annual') && (roles.includes('description') || roles.includes('line'));
}

function contentOf(heading: string): ColumnContent {
  if (isCodeHeading(heading)) return { kind: 'code' };
  const folded = fold(heading);
  // What both have in common may stand over them once.
  const role = roleOf(folded) ?? TOTALS.find(({ word }) => folded.split(' ').includes(word))?.role;
  return role === undefined || role === 'periods' ? { kind: 'other' } : { kind: 'named', role };
}

const TOTALS: readonly { readonly word: string; readonly role: ColumnRole }[] = [
  { word: 'absoluto', role: 'absolute' },
  { word: 'relativo', role: 'relative' },
];

function joinHeading(words: readonly Word[]): string {
  return toLines(words)
    .flatMap((line) => line.words.map(({ text }) => text))
    .join(' ')
    .replaceAll('- ', '');
}

/** Blanks inside a heading are narrower. In parts of the size. */
const IN_HEADING = 0.42;

/** The lowest headings, each with all that stands over it; one over several of them belongs to each. */
function toSeeds(head: TableHead): readonly Seed[] {
  const blocks: (Span & { readonly texts: readonly string[] })[] = [];
  const lines = toLines(head.words).toReversed();
  for (const line of lines) {
    for (const phrase of toPhrases(line, IN_HEADING).flatMap(splitHeadings)) {
      const under = blocks.filter((block) => overlaps(block, phrase));
      if (under.length === 0) blocks.push({ x0: phrase.x0, x1: phrase.x1, texts: [phrase.text] });
      for (const block of under) {
        const wider = under.length > 1 ? block : union(block, phrase);
        blocks.splice(blocks.indexOf(block), 1, { ...wider, texts: [phrase.text, ...block.texts] });
      }
    }
  }
  const named = blocks.map(({ x0, x1, texts }): Seed => ({ x0, x1, content: contentOf(texts.join(' ')) }));
  const periods = head.periods.map(
    ({ x0, x1, ...rest }): Seed => ({
      x0,
      x1,
      content: { kind: 'period', ...pick(rest) },
    }),
  );
  const strangers = head.strangers.map(({ x0, x1 }): Seed => ({ x0, x1, content: { kind: 'other' } }));
  return [...named, ...periods, ...strangers].toSorted((a, b) => a.x0 - b.x0);
}

/** Two headings that stand so close that they read as one. */
function splitHeadings(phrase: Phrase): readonly Phrase[] {
  const words = phrase.text.split(' ');
  const at = words.findIndex((_, index) => {
    const [before, after] = [words.slice(0, index).join(' '), words.slice(index).join(' ')];
    const [one, other] = [roleOf(fold(before)), roleOf(fold(after))];
    return index > 0 && one !== undefined && other !== undefined && one !== other;
  });
  if (at < 0) return [phrase];
  const share = words.slice(0, at).join(' ').length / phrase.text.length;
  const cut = phrase.x0 + share * (phrase.x1 - phrase.x0);
  return [
    { ...phrase, text: words.slice(0, at).join(' '), x1: cut - 0.2 },
    ...splitHeadings({ ...phrase, text: words.slice(at).join(' '), x0: cut + 0.8 }),
  ];
}

function overlaps(one: Span, other: Span): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1;
}

function union(one: Span, other: Span): Span {
  return { x0: Math.min(one.x0, other.x0), x1: Math.max(one.x1, other.x1) };
}

/** Blanks between the words of one cell are narrower. In parts of the size. */
const IN_CELL = 0.45;

/** What no line writes over parts the columns; each goes to the heading over it, or beside it. */
function byBlanks(seeds: readonly Seed[], { body }: ColumnGround, leaning: Leaning): readonly TableColumn[] {
  const spans = seeds.map(({ x0, x1 }): Span => ({ x0, x1 }));
  const segments: Span[] = [];
  for (const phrase of body.flatMap((line) => toPhrases(line, IN_CELL)).toSorted((a, b) => a.x0 - b.x0)) {
    if (seeds.filter((seed) => overlaps(seed, phrase)).length > 1) continue;
    const last = segments.at(-1);
    const merged = last === undefined ? phrase : union(last, phrase);
    const bridges = seeds.filter((seed) => overlaps(seed, merged)).length > 1;
    if (last !== undefined && overlaps(last, phrase) && !bridges) segments.splice(-1, 1, merged);
    else segments.push({ x0: phrase.x0, x1: phrase.x1 });
  }
  for (const segment of segments) {
    const at = seedOf(segment, spans, leaning);
    const span = spans[at];
    if (span !== undefined) spans[at] = union(span, segment);
  }
  return seeds.map(({ content }, index) => {
    const [before, span, after] = [spans[index - 1], spans[index], spans[index + 1]];
    if (span === undefined) throw new RangeError('each heading has its span');
    return {
      x0: before === undefined ? -FAR : (before.x1 + span.x0) / 2,
      x1: after === undefined ? FAR : (span.x1 + after.x0) / 2,
      content,
    };
  });
}

const FAR = 1e6;

function seedOf(segment: Span, spans: readonly Span[], leaning: Leaning): number {
  const over = spans.findIndex((span) => overlaps(span, segment));
  if (over >= 0) return over;
  const left = spans.findLastIndex((span) => span.x1 <= segment.x0);
  const right = spans.findIndex((span) => span.x0 >= segment.x1);
  if (left < 0 || right < 0) return Math.max(left, right);
  if (leaning !== 'nearest') return leaning === 'left' ? left : right;
  const toLeft = segment.x0 - (spans[left]?.x1 ?? 0);
  const toRight = (spans[right]?.x0 ?? 0) - segment.x1;
  return toLeft < toRight ? left : right;
}
