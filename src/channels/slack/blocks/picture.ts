import type { ChartPart } from '#src/reply/reply.ts';

/** A chart that goes along with a message as an image of its own. */
export interface Picture {
  readonly part: ChartPart;
  /** The same in words, for who does not see it. */
  readonly altText: string;
  readonly fileName: string;
}
