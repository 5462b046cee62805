import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter, quartersThrough } from '#src/domain/period.ts';
import { achievedIn, plannedIn } from '#src/domain/standing.ts';

/** A sum of stored figures that does not close. */
export interface OpenSum {
  readonly field: string;
  readonly quarter: Quarter | null;
  readonly total: number;
  readonly parts: number;
}

/** The plan of a goal against its annual figure; undefined where it closes or cannot be told. */
export function openPlan(record: GoalRecord): OpenSum | undefined {
  const parts = sumOf(QUARTERS.map((quarter) => plannedIn(record, quarter)));
  return openSum({ field: 'annual', quarter: null }, record.annual?.value ?? null, parts);
}

/** Columns in which a goal is not the sum of its actions. */
export function openColumns(record: GoalRecord, children: readonly GoalRecord[]): readonly OpenSum[] {
  if (children.length === 0) return [];
  const columns = [
    {
      field: 'annual',
      quarter: null,
      pick: ({ annual }: GoalRecord) => annual?.value ?? null,
    },
    ...QUARTERS.flatMap((quarter) => [
      { field: `p${quarter}`, quarter, pick: (each: GoalRecord) => plannedIn(each, quarter) },
      { field: `a${quarter}`, quarter, pick: (each: GoalRecord) => achievedIn(each, quarter) },
    ]),
  ];
  return columns.flatMap(
    ({ pick, ...column }) => openSum(column, pick(record), sumOf(children.map(pick))) ?? [],
  );
}

/** What was achieved through a quarter; null where a quarter is not known. */
export function achievedSum(record: GoalRecord, through: Quarter): number | null {
  return sumOf(quartersThrough(through).map((quarter) => achievedIn(record, quarter)));
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

function openSum(
  column: Pick<OpenSum, 'field' | 'quarter'>,
  total: number | null,
  parts: number | null,
): OpenSum | undefined {
  return total === null || parts === null || isSame(total, parts) ? undefined : { ...column, total, parts };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
