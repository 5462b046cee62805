import type { Quarter } from './period.ts';

/** A figure that somebody captured and nobody has approved yet, so that it does not count. */
export interface PendingCapture {
  readonly goalId: number;
  readonly goalCode: string;
  readonly unitCode: string;
  readonly quarter: Quarter;
  readonly value: number;
}
