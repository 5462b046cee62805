import { toPrintable } from './printable.ts';
import type { ChartBar, ChartPart } from './reply.ts';

const ABSENT_WORDS: Readonly<Record<NonNullable<ChartBar['absent']>, string>> = {
  unreported: 'sin reportar',
  unknown: 'sin dato',
};

/** What stands in the place of a bar that has no value. */
export function absentWord({ absent }: ChartBar): string {
  return ABSENT_WORDS[absent ?? 'unknown'];
}

/** Each bar with its figures in words, then the target. */
export function chartWords({ bars, target }: ChartPart): readonly string[] {
  const marks = target === null ? bars : [...bars, target];
  return marks.map(({ label, text }) => `${toPrintable(label)}: ${toPrintable(text)}`);
}

/** Whether there is anything to draw: a bar, or what it should have been. */
export function isDrawable({ bars }: ChartPart): boolean {
  return bars.some(({ value, goal }) => isFigure(value) || isFigure(goal));
}

export function isFigure(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
