import { isFigure } from './chart-words.ts';
import { toPrintable } from './printable.ts';
import type { ChartBar, ChartPart } from './reply.ts';
import { padToColumn, textWidth } from './text-width.ts';

const LONGEST_BAR = 20;
const DONE = '█';
const LEFT = '░';
const TARGET = '─';

interface Line {
  readonly label: string;
  readonly picture: string;
  readonly text: string;
}

/** One line a bar: label, what was reached and what is left of the goal, and the figures in words. */
export function plainChart(part: ChartPart): readonly string[] {
  const { bars, target } = part;
  const figures = [...bars.flatMap(({ value, goal }) => [value, goal]), target?.value ?? null];
  const longest = Math.max(0, ...figures.filter(isFigure));
  const lines = bars.map((bar): Line => toLine(bar, drawBar(bar, longest)));
  if (target !== null) lines.push(toLine(target, TARGET.repeat(cellsOf(target.value, longest))));
  const width = Math.max(0, ...lines.map(({ label }) => textWidth(label)));
  const barWidth = Math.max(0, ...lines.map(({ picture }) => textWidth(picture)));
  return [
    captionOf(part),
    ...lines.map(({ label, picture, text }) => {
      const name = padToColumn(label, { width, align: 'left' });
      return `${name}  ${padToColumn(picture, { width: barWidth, align: 'left' })}  ${text}`.trimEnd();
    }),
  ];
}

function toLine({ label, text }: { readonly label: string; readonly text: string }, picture: string): Line {
  return { label: toPrintable(label), picture, text: toPrintable(text) };
}

/** The caption with its legend, where two kinds of figures have to be told apart. */
function captionOf({ caption, names }: ChartPart): string {
  const legend = names.goal === null ? '' : ` (${DONE} ${names.value}, ${LEFT} ${names.goal})`;
  return toPrintable(`${caption}${legend}`);
}

function drawBar({ value, goal }: ChartBar, longest: number): string {
  if (!isFigure(value)) return '';
  // Whatever is more than nothing is seen.
  const done = value > 0 ? Math.max(1, cellsOf(value, longest)) : 0;
  return `${DONE.repeat(done)}${LEFT.repeat(Math.max(0, cellsOf(goal ?? 0, longest) - done))}`;
}

function cellsOf(figure: number, longest: number): number {
  if (!(longest > 0) || !Number.isFinite(figure)) return 0;
  return Math.min(LONGEST_BAR, Math.max(0, Math.round((figure / longest) * LONGEST_BAR)));
}
