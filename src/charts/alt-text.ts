import { chartWords } from '#src/reply/chart-words.ts';
import { toPrintable } from '#src/reply/printable.ts';
import type { ChartPart } from '#src/reply/reply.ts';

/** A picture of a chart in words: what it shows, then every bar and the target. One line, any length. */
export function altText(part: ChartPart): string {
  return `Gráfica. ${toPrintable(part.caption)}. ${chartWords(part).join('; ')}.`;
}
