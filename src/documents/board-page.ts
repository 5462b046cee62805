/** A picture of a page, with what it shows in words. */
export interface BoardPicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  readonly altText: string;
}

/** A goal that a board asks about, and what its unit says of it. */
export interface BoardGoal {
  readonly code: string;
  readonly name: string;
  /** The unit that carries it. */
  readonly unit: string;
  readonly light: string;
  readonly plannedToDate: string;
  readonly achievedToDate: string;
  /** What is counted; null where the report prints none. */
  readonly measure: string | null;
  readonly compliance: string;
  /** The observation of the quarter; null where there is none. */
  readonly why: string | null;
}

/** One page on how the programme is going, in words and figures that are ready to be shown. */
export interface BoardPage {
  readonly title: string;
  /** The agency or unit, and the quarter. */
  readonly about: string;
  readonly headline: string;
  readonly counts: readonly { readonly label: string; readonly count: string }[];
  readonly chart: BoardPicture | null;
  /** The worst first. */
  readonly worst: readonly BoardGoal[];
  /** What was agreed; empty where nothing is kept. */
  readonly commitments: readonly string[];
  /** Doubts and gaps that a reader has to know of. */
  readonly doubts: readonly string[];
  /** Sources and cut-off, the rule of the colours. */
  readonly sources: readonly string[];
}
