import { QUARTERS, type Quarter, quarterOfMonth } from '#src/domain/period.ts';

/** A year whose goals are judged on some day. */
export interface JudgedYear {
  readonly year: number;
  /** Its newest quarter that has closed; null where none has. */
  readonly closed: Quarter | null;
}

/**
 * Which of the years in the store are judged: the year of the newest closed quarter (where it is not there, the newest
 * one before), and the running one, whose captures may be due. Oldest first.
 * @param today ISO day
 */
export function judgedYears(known: readonly number[], today: string): readonly JudgedYear[] {
  const running = Number(today.slice(0, 4));
  const begun = quarterOfMonth(Number(today.slice(5, 7)));
  const closed = QUARTERS.findLast((quarter) => quarter < begun) ?? null;
  const past = closed === null ? running - 1 : running;
  const judged = known.filter((year) => year <= past).reduce((newest, year) => Math.max(newest, year), 0);
  const years = known.filter((year) => year === judged || year === running).toSorted((a, b) => a - b);
  return years.map((year) => ({ year, closed: year < running ? 4 : closed }));
}
