export const FONT = 'Noto Sans';

/** Against white, texts stand at least 4.5 to 1 and shapes 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const COLORS = {
  paper: '#ffffff',
  ink: '#1f2933',
  faint: '#52606d',
  grid: '#d5dbe1',
  done: '#1f4e5f',
  target: '#b3261e',
} as const;

export const TEXT = { color: COLORS.ink, fontFamily: FONT, fontSize: 15, lineHeight: 20 } as const;

/** A picture of this width is read without zooming in a chat; the columns of labels and figures stand beside the bars. */
export const WIDTH = 960;
export const COLUMNS = { label: 212, figure: 260 } as const;

export const BAR_WIDTH = 16;
/** Between the bars of one row, and from the middle of a row to that of its upper bar. */
export const BAR_OFFSET = { gap: '15%', upper: (BAR_WIDTH * 1.15) / 2 } as const;
