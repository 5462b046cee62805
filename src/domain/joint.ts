import { toRatio } from './standing.ts';

/** What one goal adds to a joint figure. Null is unknown. */
export interface JointShare {
  readonly planned: number | null;
  readonly achieved: number | null;
}

/**
 * Several goals of one measure taken together: sums over those of which both figures are known, and which ones
 * are left out. An unknown part is named, never counted as 0; the ratio is one of sums.
 */
export interface Joint<Item> {
  readonly planned: number;
  readonly achieved: number;
  readonly ratio: number | null;
  readonly counted: readonly Item[];
  readonly unknown: readonly Item[];
}

export function toJoint<Item>(items: readonly Item[], shareOf: (item: Item) => JointShare): Joint<Item> {
  const counted: Item[] = [];
  const unknown: Item[] = [];
  let planned = 0;
  let achieved = 0;
  for (const item of items) {
    const share = shareOf(item);
    if (share.planned === null || share.achieved === null) unknown.push(item);
    else {
      counted.push(item);
      planned += share.planned;
      achieved += share.achieved;
    }
  }
  return { planned, achieved, ratio: toRatio(achieved, planned), counted, unknown };
}
