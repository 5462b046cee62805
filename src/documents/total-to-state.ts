import type { GoalRecord } from '#src/domain/goal.ts';
import { type Quarter, quartersThrough } from '#src/domain/period.ts';
import { achievedIn } from '#src/domain/standing.ts';
import { percentOf, sameNumber, sumOf } from './reconcile/checks.ts';

/** The total of a quarter that a report printed, as it is to be stated now. */
export interface TotalToState {
  readonly absolute: number;
  /** In percent, to the nearest integer; null where none was printed or it is of nothing. */
  readonly relativePercent: number | null;
  /** What was printed, where it is not what is stated: figures behind it have changed since. Null: they are the same. */
  readonly printed: number | null;
}

/**
 * Undefined where no report printed a total of the quarter. The quarters count where all of them are known:
 * a later report or a correction may have replaced one, and then the printed total is of figures that do not
 * stand any more.
 */
export function totalToState(record: GoalRecord, quarter: Quarter): TotalToState | undefined {
  const total = record.reportedTotals.find(({ throughQuarter }) => throughQuarter === quarter);
  if (total === undefined) return undefined;
  const { relativePercent } = total;
  const printed = total.achieved.value;
  const sum = sumOf(quartersThrough(quarter).map((each) => achievedIn(record, each)));
  const isReplaced = sum !== null && !sameNumber(sum, printed);
  const absolute = isReplaced ? sum : printed;
  // A modified annual goal changes what the same advance is of it.
  const isStale = isReplaced || record.original !== undefined;
  const annual = record.annual?.value ?? null;
  const relative =
    relativePercent === null || !isStale || annual === null
      ? relativePercent
      : percentOf(absolute, annual, 0);
  return { absolute, relativePercent: relative, printed: isReplaced ? printed : null };
}
