import { decodeFigure, decodeOrigin, decodeQuarter } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { QuarterFigures, Remark, ReportedTotal } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { Figure } from '#src/domain/source.ts';

import { isWithin, type Scope } from './goal-scope.ts';

interface FigureRow {
  readonly goal_id: number;
  readonly kind: string;
  readonly quarter: number;
  readonly value: number | null;
  readonly origin: string | null;
  readonly relative_percent: number | null;
  readonly text: string | null;
  readonly approved_at: string | null;
}

/** A goal's share of the record. */
export interface GoalFigures {
  readonly quarters: readonly QuarterFigures[];
  readonly reportedTotals: readonly ReportedTotal[];
  readonly remarks: readonly Remark[];
}

export interface FiguresByGoal {
  /** Unknown throughout for a goal without rows. */
  readonly of: (goalId: number) => GoalFigures;
}

/** Every figure and remark that stands, in one statement. */
export async function readFigures(db: Db, scope: Scope): Promise<FiguresByGoal> {
  const rows = await db
    .selectFrom('current_figures as figure')
    .where(isWithin(scope, 'figure'))
    .selectAll()
    .orderBy('figure.quarter')
    .orderBy('figure.sequence')
    .execute();
  const byGoal = Map.groupBy<number, FigureRow>(rows, ({ goal_id }) => goal_id);
  return { of: (goalId) => assemble(byGoal.get(goalId) ?? []) };
}

function assemble(rows: readonly FigureRow[]): GoalFigures {
  return {
    quarters: QUARTERS.map((quarter) => ({
      quarter,
      planned: figureAt(rows, { kind: 'planned', quarter }),
      achieved: figureAt(rows, { kind: 'achieved', quarter }),
    })),
    reportedTotals: QUARTERS.flatMap((quarter) => totalAt(rows, quarter) ?? []),
    remarks: rows.flatMap(toRemark),
  };
}

function figureAt(
  rows: readonly FigureRow[],
  { kind, quarter }: { readonly kind: string; readonly quarter: Quarter },
): Figure | null {
  const row = rows.find((row) => row.quarter === quarter && row.kind === kind);
  const figure = row === undefined ? null : decodeFigure(row.value, row.origin);
  const approvedAt = row?.approved_at ?? null;
  return figure === null || approvedAt === null ? figure : { ...figure, approvedAt };
}

/** Several documents can print a total of one quarter; an import refuses one that contradicts another. */
function totalAt(rows: readonly FigureRow[], quarter: Quarter): ReportedTotal | undefined {
  const totals = rows.filter((row) => row.quarter === quarter && row.kind === 'total');
  const known = totals.findLast(({ value }) => value !== null);
  const achieved = known === undefined ? null : decodeFigure(known.value, known.origin);
  if (achieved === null) return undefined;
  const relative = totals.findLast(({ relative_percent }) => relative_percent !== null);
  return { throughQuarter: quarter, achieved, relativePercent: relative?.relative_percent ?? null };
}

function toRemark(row: FigureRow): readonly Remark[] {
  if (row.kind !== 'remark' || row.text === null || row.origin === null) return [];
  return [{ quarter: decodeQuarter(row.quarter), text: row.text, origin: decodeOrigin(row.origin) }];
}
