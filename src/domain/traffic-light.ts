/**
 * The state of a goal to date. `none`: nothing was planned to date, so nothing can be judged.
 * `missing`: something was planned and what was achieved is not known.
 */
export type TrafficLight = 'green' | 'yellow' | 'red' | 'over' | 'none' | 'missing';

export const TRAFFIC_LIGHTS: readonly TrafficLight[] = ['green', 'yellow', 'red', 'over', 'none', 'missing'];

/** Compliance ratios: `over` > overAbove ≥ green ≥ greenFrom > yellow ≥ yellowFrom > red. */
export interface LightThresholds {
  readonly greenFrom: number;
  readonly yellowFrom: number;
  readonly overAbove: number;
}

/** The most usual rule of Mexican agencies; each agency sets its own in the configuration. */
export const DEFAULT_THRESHOLDS: LightThresholds = { greenFrom: 0.9, yellowFrom: 0.7, overAbove: 1.1 };

export interface ToDate {
  readonly planned: number | null;
  readonly achieved: number | null;
}

/** The one place where a light is decided. */
export function toTrafficLight(toDate: ToDate, thresholds: LightThresholds): TrafficLight {
  if (toDate.planned === 0) return 'none';
  if (toDate.planned === null || toDate.achieved === null) return 'missing';
  const ratio = toDate.achieved / toDate.planned;
  if (ratio > thresholds.overAbove) return 'over';
  if (ratio >= thresholds.greenFrom) return 'green';
  return ratio >= thresholds.yellowFrom ? 'yellow' : 'red';
}
