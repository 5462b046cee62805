import type { Origin } from './source.ts';

/** A step of a quarter's figure, as far as it decides whose capture gives way to whose. */
interface Step {
  readonly number: number;
  readonly state: 'submitted' | 'approved' | 'returned' | 'withdrawn';
  readonly value: number | null;
  readonly origin: Origin;
  readonly author: string;
}

/** A capture that no longer counts, or no longer waits, since another figure came in its place. */
export interface Overtaken {
  /** Who captured it. */
  readonly author: string;
  readonly value: number | null;
  /** False: it still waited for its review. */
  readonly counted: boolean;
}

/**
 * What gives way to the step of that number: a capture that waits, or one that was approved.
 * @param steps of one goal's quarter, oldest first
 */
export function findOvertaken(steps: readonly Step[], number: number): Overtaken | null {
  const before = steps.filter((step) => step.number < number);
  const last = before.at(-1);
  if (last?.state === 'submitted') return { author: last.author, value: last.value, counted: false };
  if (last?.state !== 'approved' || last.origin !== 'captured') return null;
  const captured = before.findLast(({ state }) => state === 'submitted');
  return captured === undefined ? null : { author: captured.author, value: captured.value, counted: true };
}
