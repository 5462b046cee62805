import type { GoalRecord } from './goal.ts';
import type { Quarter } from './period.ts';
import { achievedIn, plannedIn, toRatio } from './standing.ts';

/** Whether figures of a quarter are taken. `early`: it has not begun. `closed`: its report is out, or an administrator closed it. */
export type QuarterState = 'open' | 'early' | 'closed';

/** What is wrong with a figure, so that it is not taken at all. */
export type EntryRefusal = 'negative' | 'early' | 'closed' | 'same';

export interface EntryBounds {
  /** Compliance of the quarter outside of these asks for an observation. */
  readonly least: number;
  readonly most: number;
  /** So many times the plan, or the largest quarter so far, is likely to be a slip of the keyboard. */
  readonly slip: number;
}

/** The bounds of the light, and a figure one digit too long. */
const DEFAULT_BOUNDS: EntryBounds = { least: 0.7, most: 1.1, slip: 5 };

export interface EntryCheck {
  readonly refusal: EntryRefusal | null;
  /** A figure stands there already: a reason is needed. */
  readonly isCorrection: boolean;
  /** Far from the plan: an observation is needed. */
  readonly isOffRange: boolean;
  /** So far from all that is known that it is shown as a question. */
  readonly maybeSlip: boolean;
  /** Achieved ÷ planned of the quarter; null where nothing, or nothing known, was planned. */
  readonly ratio: number | null;
}

export interface NewFigure {
  readonly record: GoalRecord;
  readonly quarter: Quarter;
  readonly value: number;
  readonly quarterState: QuarterState;
}

export function checkEntry(
  { record, quarter, value, quarterState }: NewFigure,
  bounds = DEFAULT_BOUNDS,
): EntryCheck {
  const [planned, before] = [plannedIn(record, quarter), achievedIn(record, quarter)];
  const ratio = toRatio(value, planned);
  return {
    refusal: refusalOf({ value, before, quarterState }),
    isCorrection: before !== null && before !== value,
    isOffRange: ratio === null ? planned === 0 && value > 0 : ratio < bounds.least || ratio > bounds.most,
    maybeSlip: value > bounds.slip * largestKnown(record, planned ?? 0),
    ratio,
  };
}

function refusalOf({
  value,
  before,
  quarterState,
}: {
  readonly value: number;
  readonly before: number | null;
  readonly quarterState: QuarterState;
}): EntryRefusal | null {
  if (value < 0) return 'negative';
  if (quarterState !== 'open') return quarterState;
  return before === value ? 'same' : null;
}

/** At least 1, so that small goals do not make every figure a slip. */
function largestKnown(record: GoalRecord, planned: number): number {
  const known = record.quarters.flatMap(({ quarter }) => [
    achievedIn(record, quarter) ?? 0,
    plannedIn(record, quarter) ?? 0,
  ]);
  return Math.max(1, planned, ...known);
}
