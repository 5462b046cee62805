import type { GoalRecord } from './goal.ts';
import { QUARTERS, type Quarter } from './period.ts';
import { type Standing, toStanding } from './standing.ts';
import type { LightThresholds, TrafficLight } from './traffic-light.ts';

interface Judged {
  readonly record: GoalRecord;
  readonly standing: Standing;
}

/** A goal whose colour is another than at the close of the quarter before. */
export interface LightChange<Goal extends Judged> {
  readonly goal: Goal;
  readonly before: TrafficLight;
  readonly after: TrafficLight;
}

/** What asks for attention first. */
const CONCERN: Readonly<Record<TrafficLight, number>> = {
  red: 5,
  yellow: 4,
  over: 3,
  missing: 2,
  green: 1,
  none: 0,
};

/**
 * What has changed since the cut before; those that ask for most attention now come first. The first quarter of a
 * year has none before: figures to date begin anew.
 */
export function lightChanges<Goal extends Judged>(
  goals: readonly Goal[],
  thresholds: LightThresholds,
): readonly LightChange<Goal>[] {
  return goals
    .flatMap((goal): readonly LightChange<Goal>[] => {
      const previous = quarterBefore(goal.standing.throughQuarter);
      if (previous === undefined) return [];
      const before = toStanding(goal.record, previous, thresholds).light;
      const after = goal.standing.light;
      // What begins to be planned has not changed: it begins.
      return before === after || before === 'none' ? [] : [{ goal, before, after }];
    })
    .toSorted((one, other) => CONCERN[other.after] - CONCERN[one.after]);
}

function quarterBefore(quarter: Quarter): Quarter | undefined {
  return QUARTERS.find((each) => each === quarter - 1);
}
