import { toPrintable } from './printable.ts';
import type { ChartBar, ChartPart } from './reply.ts';
import { padToColumn, textWidth } from './text-width.ts';

const LONGEST_BAR = 20;
const DONE = '█';
const LEFT = '░';

/** One line a bar: label, what was reached and what is left of the goal, and the figures in words. */
export function plainChart({ caption, bars }: ChartPart): readonly string[] {
  const labels = bars.map(({ label }) => toPrintable(label));
  const width = Math.max(0, ...labels.map(textWidth));
  const longest = Math.max(0, ...bars.flatMap(({ value, goal }) => [value ?? 0, goal ?? 0]));
  const drawn = bars.map((bar) => drawBar(bar, longest));
  const barWidth = Math.max(0, ...drawn.map(textWidth));
  const lines = bars.map((bar, index) => {
    const label = padToColumn(labels[index] ?? '', { width, align: 'left' });
    const picture = padToColumn(drawn[index] ?? '', { width: barWidth, align: 'left' });
    return `${label}  ${picture}  ${toPrintable(bar.text)}`.trimEnd();
  });
  return [toPrintable(caption), ...lines];
}

function drawBar({ value, goal }: ChartBar, longest: number): string {
  if (value === null || !(longest > 0) || !Number.isFinite(longest)) return '';
  const cells = (figure: number): number =>
    Math.min(LONGEST_BAR, Math.max(0, Math.round((figure / longest) * LONGEST_BAR)));
  // Whatever is more than nothing is seen.
  const done = value > 0 ? Math.max(1, cells(value)) : 0;
  return `${DONE.repeat(done)}${LEFT.repeat(Math.max(0, cells(goal ?? 0) - done))}`;
}
