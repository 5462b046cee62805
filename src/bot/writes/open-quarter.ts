import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import type { Db } from '#db/schema.ts';
import { QUARTERS, type Quarter, quarterOfMonth } from '#src/domain/period.ts';
import type { CalendarDay } from '#src/language/periods.ts';

/** The quarter whose figures are captured now: the earliest that has begun and is not closed; null: none is. */
export async function findOpenQuarter(db: Db, year: number, today: CalendarDay): Promise<Quarter | null> {
  const begun = today.year > year ? 4 : today.year < year ? 0 : quarterOfMonth(today.month);
  for (const quarter of QUARTERS) {
    if (quarter <= begun && !(await isQuarterClosed(db, { year, quarter }))) return quarter;
  }
  return null;
}
