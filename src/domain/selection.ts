import type { GoalFilter, Ranking, StatusFilter } from './slots.ts';
import type { Standing } from './standing.ts';

const STATUS: Readonly<Record<StatusFilter, (standing: Standing) => boolean>> = {
  red: ({ light }) => light === 'red',
  yellow: ({ light }) => light === 'yellow',
  green: ({ light }) => light === 'green',
  over: ({ light }) => light === 'over',
  missing: ({ light }) => light === 'missing',
  behind: ({ light }) => light === 'red' || light === 'yellow',
  met: ({ relativeRatio }) => relativeRatio !== null && relativeRatio >= 1,
};

/** Does a goal's standing satisfy what is asked? An unknown ratio satisfies no limit. */
export function satisfies(standing: Standing, filter: GoalFilter): boolean {
  if ('status' in filter) return STATUS[filter.status](standing);
  const ratio = filter.measure === 'compliance' ? standing.complianceRatio : standing.relativeRatio;
  if (ratio === null) return false;
  if (filter.upTo !== undefined && ratio > filter.upTo / 100) return false;
  const limit = filter.value / 100;
  if (filter.op === '<') return ratio < limit;
  if (filter.op === '<=') return ratio <= limit;
  return filter.op === '>' ? ratio > limit : ratio >= limit;
}

/** The ratio by which goals are put in order. */
export type RankedBy = 'compliance' | 'relative';

/**
 * By compliance to date, which compares goals of different calendars, or by avance relativo where that is asked for.
 * Goals without the ratio (nothing planned, nothing reported) have no rank and are left out.
 */
export function rank<Item extends { readonly standing: Standing }>(
  items: readonly Item[],
  order: Ranking,
  by: RankedBy = 'compliance',
): readonly Item[] {
  const sign = order === 'best' ? -1 : 1;
  const ratioOf = ({ standing }: Item): number | null =>
    by === 'relative' ? standing.relativeRatio : standing.complianceRatio;
  return items
    .filter((item) => ratioOf(item) !== null)
    .toSorted((a, b) => sign * ((ratioOf(a) ?? 0) - (ratioOf(b) ?? 0)));
}
