/** A text where a page shows it. Lengths in points, from the page's upper left corner. */
export interface PlacedText {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Along its baseline. */
  readonly width: number;
  readonly size: number;
  /** Clockwise quarter turns of its baseline: 0 is a text that lies. */
  readonly turns: Turns;
}

export type Turns = 0 | 1 | 2 | 3;

/** A line that is drawn on the page, lying or upright. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a page of a PDF shows. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  /** Next to no text, over a large picture: a scanned sheet. */
  readonly isPicture: boolean;
}

/** What the part that opens PDFs answers. */
export type Extracted =
  | { readonly kind: 'pages'; readonly pages: readonly PageContent[] }
  | { readonly kind: 'locked' }
  | { readonly kind: 'too-many-pages'; readonly pages: number }
  | { readonly kind: 'too-many-texts'; readonly page: number }
  /** Cannot be opened, or not wholly. */
  | { readonly kind: 'broken'; readonly page: number | null };

/** What is asked of it. */
export interface ExtractionOrder {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** Texts and drawn lines of the whole file. */
  readonly mostTexts: number;
}
