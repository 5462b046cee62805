import type { Quarter } from '#src/domain/period.ts';
import type { FigureStep, TrailStep } from '#src/domain/trail.ts';

/** A figure that stands, or stood, because somebody captured it and somebody approved it. */
export interface CapturedFigure {
  readonly quarter: Quarter;
  readonly value: number | null;
  /** What stood before; null: nothing. */
  readonly before: number | null;
  readonly reason: string | null;
  readonly captured: { readonly author: string; readonly at: string };
  readonly approved: { readonly author: string; readonly at: string };
}

/**
 * The captures of one goal that were approved, oldest first. What waits or was returned is preliminary and not among
 * them.
 * @param steps of one goal, oldest first
 */
export function findApproved(steps: readonly TrailStep[]): readonly CapturedFigure[] {
  const figures = steps.filter((step) => step.kind === 'figure');
  return figures.flatMap((step, index): readonly CapturedFigure[] => {
    if (step.state !== 'approved' || step.place !== null) return [];
    const earlier = figures.slice(0, index).filter(({ quarter }) => quarter === step.quarter);
    const submitted = earlier.at(-1);
    const wasSubmitted = submitted?.state === 'submitted' ? submitted : step;
    return [
      {
        quarter: step.quarter,
        value: step.value,
        before: standingBefore(earlier),
        reason: wasSubmitted.reason,
        captured: { author: wasSubmitted.author, at: wasSubmitted.at },
        approved: { author: step.author, at: step.at },
      },
    ];
  });
}

function standingBefore(earlier: readonly FigureStep[]): number | null {
  return earlier.findLast(({ state }) => state === 'approved' || state === 'withdrawn')?.value ?? null;
}
