import { formatNumber } from '#src/language/format.ts';
import { absentWord, isFigure } from '#src/reply/chart-words.ts';
import { toPrintable } from '#src/reply/printable.ts';
import type { ChartPart } from '#src/reply/reply.ts';
import { BAR_WIDTH } from './chart-style.ts';
import { fitWidth, wrapText } from './wrap-text.ts';

const LABEL_SIGNS = 24;
const FIGURE_SIGNS = 29;
const LINE_HEIGHT = 22;
const ROW_GAP = 18;
const HEAD_SIGNS = 78;
const TARGET_SIGNS = 72;
/** More would be too small to read in a chat; the rest is counted. */
const MOST_ROWS = 20;
const HEAD_MARGIN = 30;
const TITLE_LINE = 28;
const LEGEND_HEIGHT = 40;
const NO_LEGEND_HEIGHT = 12;
const TARGET_HEIGHT = 32;
/** The scale below the bars. */
export const FOOT_HEIGHT = 48;

/** One row of the picture: a label, its bars, and its figures in words. */
export interface ChartRow {
  readonly label: string;
  readonly value: number | null;
  readonly goal: number | null;
  /** What stands in the place of a value that is not there. */
  readonly absent: string;
  readonly text: string;
}

export interface ChartLayout {
  readonly title: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly hasGoals: boolean;
  readonly rowHeight: number;
  readonly height: number;
  readonly legendTop: number;
  /** Of the bars. */
  readonly top: number;
  /** The far end of the scale; above 0. */
  readonly scale: number;
  readonly target: { readonly value: number; readonly text: string } | null;
}

/** Where everything stands. Bars lie, so that labels and figures of any length have their own columns. */
export function layOut(part: ChartPart): ChartLayout {
  const rows = rowsOf(part);
  const hasGoals = rows.some(({ goal }) => goal !== null);
  const lines = Math.max(1, ...rows.map(({ label, text }) => Math.max(linesIn(label), linesIn(text))));
  const rowHeight = Math.max(lines * LINE_HEIGHT, (hasGoals ? 2.15 : 1) * BAR_WIDTH) + ROW_GAP;
  const title = wrapText(toDrawable(part.caption), HEAD_SIGNS);
  const target = part.target !== null && isFigure(part.target.value) ? part.target : null;
  const legendTop = HEAD_MARGIN + title.length * TITLE_LINE;
  const top =
    legendTop + (hasGoals ? LEGEND_HEIGHT : NO_LEGEND_HEIGHT) + (target === null ? 0 : TARGET_HEIGHT);
  const figures = rows.flatMap(({ value, goal }) => [value ?? 0, goal ?? 0]);
  const largest = Math.max(...figures, target?.value ?? 0);
  return {
    title,
    rows,
    hasGoals,
    rowHeight,
    height: top + rows.length * rowHeight + FOOT_HEIGHT,
    legendTop,
    top,
    scale: largest > 0 ? largest : 1,
    target:
      target === null
        ? null
        : {
            value: target.value,
            text: fitWidth(toDrawable(`${target.label}: ${target.text}`), TARGET_SIGNS),
          },
  };
}

function rowsOf({ bars }: ChartPart): readonly ChartRow[] {
  const rows = bars.slice(0, MOST_ROWS).map(
    (bar): ChartRow => ({
      label: wrapText(toDrawable(bar.label), LABEL_SIGNS).join('\n'),
      value: isFigure(bar.value) ? bar.value : null,
      goal: isFigure(bar.goal) ? bar.goal : null,
      absent: absentWord(bar),
      text: wrapText(toDrawable(bar.text), FIGURE_SIGNS).join('\n'),
    }),
  );
  const more = bars.length - rows.length;
  if (more === 0) return rows;
  const text = `… y ${formatNumber(more)} más`;
  return [...rows, { label: '…', value: null, goal: null, absent: '', text }];
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

/** What the font has no sign for: it would draw empty boxes. Emoji go without their word, which stays. */
const UNDRAWABLE =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu;

function toDrawable(text: string): string {
  return toPrintable(text.replace(UNDRAWABLE, ''));
}
