import type { Quarter } from './period.ts';

/**
 * How a stored value came to be known.
 * - `printed`: stands so in the document.
 * - `recovered`: the document prints something else or nothing; its own checks determine this value.
 * - `inferred`: not in the document and not determined by its checks (for example a code by analogy).
 * - `captured`: typed by a person of the agency.
 */
export type Origin = 'printed' | 'recovered' | 'inferred' | 'captured';

/** A number with how it is known. Unknown is the absence of a figure, never a figure of 0. */
export interface Figure {
  readonly value: number;
  readonly origin: Origin;
  /** When a captured figure was approved: UTC instant. */
  readonly approvedAt?: string;
}

/** A text with how it is known. */
export interface Wording {
  readonly text: string;
  readonly origin: Origin;
}

/** Where in a document something stands. Page and row count from 1; null where the format has none. */
export interface Place {
  readonly page: number | null;
  readonly row: number | null;
}

/** A report that figures were taken from. */
export interface SourceDocument {
  /** File name as it was given, without folders. */
  readonly name: string;
  /** The report's own heading, for people; null where the format has none. */
  readonly title: string | null;
  readonly year: number;
  /** The quarter whose close the report states. */
  readonly quarter: Quarter;
  /** Last day that the figures cover, ISO (2023-09-30). */
  readonly cutoffOn: string;
}

export interface SourceRef extends Place {
  readonly document: SourceDocument;
}
