import { altText } from '#src/charts/alt-text.ts';
import { chartWords, isDrawable } from '#src/reply/chart-words.ts';
import { plainChart } from '#src/reply/plain-chart.ts';
import type { ChartPart } from '#src/reply/reply.ts';
import { toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import { toNativeChart } from './native-chart.ts';
import { contextLine, LINE_TEXT, type Piece, sectionsOf } from './pieces.ts';

const WORDS_TEXT = 1_500;

export interface ChartRoom {
  /** Charts of this message before this one. */
  readonly drawn: number;
  /** Whether images can go along with the message. */
  readonly pictures: boolean;
}

/**
 * A chart as Slack draws it, else as an image that goes along, else undefined: then it is told in
 * characters. Its figures stand beside it in words: they name what a native chart cannot draw, and are
 * there where an image is not.
 */
export function findDrawnChart(part: ChartPart, room: ChartRoom): Piece | undefined {
  if (room.drawn >= SLACK_LIMITS.charts) return undefined;
  const words = contextLine(toSlackText(chartWords(part).join(' · '), WORDS_TEXT));
  const native = toNativeChart(part);
  if (native !== null) return { blocks: [native, words], items: 1 };
  if (!room.pictures || !isDrawable(part)) return undefined;
  const picture = { part, altText: altText(part), fileName: `grafica-${room.drawn + 1}.png` };
  return { blocks: [words], items: 1, picture };
}

/** One item, as in every form. */
export function chartAsLines(part: ChartPart): readonly Piece[] {
  const sections = sectionsOf(
    plainChart(part)
      .filter(Boolean)
      .map((line) => toSlackText(line, LINE_TEXT)),
  );
  return sections.map(({ blocks }, index) => ({ blocks, items: index === sections.length - 1 ? 1 : 0 }));
}
