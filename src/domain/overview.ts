import type { GoalRecord } from './goal.ts';
import { hasRemark, isOffRange, unsettledFindings } from './reporting-gaps.ts';
import { rank } from './selection.ts';
import type { Standing } from './standing.ts';
import { TRAFFIC_LIGHTS, type TrafficLight } from './traffic-light.ts';

/** A goal with how it stands at the close of the quarter that an overview is about. */
interface Judged {
  readonly record: GoalRecord;
  readonly standing: Standing;
}

/** How some goals are going at the close of a quarter: counts, and the goals that a reader wants to see. */
export interface Overview<Goal extends Judged> {
  readonly goals: readonly Goal[];
  readonly counts: Readonly<Record<TrafficLight, number>>;
  /** In yellow or red, the lowest compliance first. */
  readonly behind: readonly Goal[];
  /** In green, the highest compliance first. */
  readonly best: readonly Goal[];
  /** The highest compliance first. */
  readonly over: readonly Goal[];
  /** Something was planned, and what was achieved is not known. */
  readonly missing: readonly Goal[];
  /** Off range, and without an observation about the quarter. */
  readonly unexplained: readonly Goal[];
  /** With figures that do not add up. */
  readonly doubtful: readonly Goal[];
}

/** @param goals all judged at the close of one quarter; what is not ranked keeps their order */
export function toOverview<Goal extends Judged>(goals: readonly Goal[]): Overview<Goal> {
  const inLights = (...lights: readonly TrafficLight[]): readonly Goal[] =>
    goals.filter(({ standing }) => lights.includes(standing.light));
  return {
    goals,
    counts: countLights(goals),
    behind: rank(inLights('yellow', 'red'), 'worst'),
    best: rank(inLights('green'), 'best'),
    over: rank(inLights('over'), 'best'),
    missing: inLights('missing'),
    unexplained: goals.filter(
      ({ record, standing }) => isOffRange(standing.light) && !hasRemark(record, standing.throughQuarter),
    ),
    doubtful: goals.filter(
      ({ record, standing }) => unsettledFindings(record, standing.throughQuarter).length > 0,
    ),
  };
}

/** How many goals have each colour: the only thing of them that adds up across measures. */
export function countLights(
  goals: readonly Pick<Judged, 'standing'>[],
): Readonly<Record<TrafficLight, number>> {
  const counts: Record<TrafficLight, number> = { green: 0, yellow: 0, red: 0, over: 0, none: 0, missing: 0 };
  for (const light of TRAFFIC_LIGHTS) {
    counts[light] = goals.filter(({ standing }) => standing.light === light).length;
  }
  return counts;
}
