import type { Quarter } from '#src/domain/period.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLastDay(day: number, month: number): boolean {
  return day >= (DAYS[month - 1] ?? 31);
}

/** The months from one to another, both included; none where they run backwards. */
export function monthsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
}

interface Said {
  readonly quarters: readonly Quarter[];
  readonly months?: readonly number[] | undefined;
}

/**
 * Were parts of quarters named ("agosto", "al 15 de mayo"), so that a period of whole quarters says more than was
 * asked? "a junio" reaches a close, and "julio, agosto y septiembre" are a whole quarter.
 */
export function isWidened(
  period: { readonly quarters: readonly Quarter[]; readonly cumulative: boolean },
  said: readonly Said[],
): boolean {
  if (said.every(({ months }) => months === undefined)) return false;
  const months = new Set(
    said.flatMap(({ months: named, quarters }) => named ?? quarters.flatMap((each) => monthsOf(each))),
  );
  if (!period.cumulative)
    return !period.quarters.every((each) => monthsOf(each).every((month) => months.has(month)));
  const closes = months.has(Math.max(...period.quarters) * 3);
  return !closes || (months.size > 1 && !months.has(1));
}

function monthsOf(quarter: Quarter): readonly number[] {
  return monthsBetween(quarter * 3 - 2, quarter * 3);
}
