import type { Comparison } from './slots.ts';
import { covers, type FollowedEvent, type FollowedSubject, type Subscription } from './subscription.ts';
import type { TrafficLight } from './traffic-light.ts';

/** How a goal stood before something was reported, approved or corrected, and how it stands since. */
export interface GoalChange extends FollowedSubject {
  readonly goalId: number;
  readonly light: Change<TrafficLight | null>;
  readonly complianceRatio: Change<number | null>;
  readonly relativeRatio: Change<number | null>;
}

/** `before` null: it was not judged yet, or not known. */
export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/**
 * The subscriptions that a change is news for: what follows the goal, and wants to be told of what happened to
 * it. What was so before is no news. Summaries are never: they have their own days.
 */
export function concernedBy(
  subscriptions: readonly Subscription[],
  change: GoalChange,
): readonly Subscription[] {
  return subscriptions.filter(({ followed, wanted }) => {
    if (wanted.kind === 'summary' || !covers(followed, change)) return false;
    if (wanted.kind === 'event') return EVENTS[wanted.event](change);
    const { before, after } = wanted.measure === 'compliance' ? change.complianceRatio : change.relativeRatio;
    return isWithin(after, wanted) && !isWithin(before, wanted);
  });
}

interface Limit {
  readonly op: Comparison;
  /** In percent. */
  readonly value: number;
}

/** An unknown ratio is within no limit. */
function isWithin(ratio: number | null, { op, value }: Limit): boolean {
  if (ratio === null) return false;
  const limit = value / 100;
  if (op === '<') return ratio < limit;
  if (op === '<=') return ratio <= limit;
  return op === '>' ? ratio > limit : ratio >= limit;
}

/** How far behind a colour is; what is not judged is not behind. */
function lateness(light: TrafficLight | null): number {
  return light === 'red' ? 2 : light === 'yellow' ? 1 : 0;
}

function becomes(wanted: TrafficLight): (change: GoalChange) => boolean {
  return ({ light }) => light.after === wanted && light.before !== wanted;
}

const EVENTS: Readonly<Record<FollowedEvent, (change: GoalChange) => boolean>> = {
  red: becomes('red'),
  yellow: becomes('yellow'),
  green: becomes('green'),
  over: becomes('over'),
  behind: ({ light }) => lateness(light.after) > lateness(light.before),
  // What is only unknown again has not recovered.
  recovered: ({ light }) => lateness(light.before) > 0 && (light.after === 'green' || light.after === 'over'),
  light: ({ light }) => light.after !== light.before,
  figure: ({ light, relativeRatio, complianceRatio }) =>
    light.after !== light.before ||
    relativeRatio.after !== relativeRatio.before ||
    complianceRatio.after !== complianceRatio.before,
};
