import type { GoalRecord } from '#src/domain/goal.ts';
import type { ReadRow } from '#src/domain/report.ts';
import { editDistance } from '#src/language/edit-distance.ts';
import { fold } from '#src/language/fold.ts';

export interface Described {
  readonly row: ReadRow;
  /** The goals that the row may be. */
  readonly fitting: readonly GoalRecord[];
  /** It is the one goal that fits, and no other row is. */
  readonly isCertain: boolean;
}

/** Shorter descriptions say too little to know a goal by. Letters. */
const SHORTEST = 12;
/** A scanner misreads some letters of a description, and no more than this part of it. */
const MISREAD_RATIO = 0.08;
/** Beyond these, only the very same words are held against each other: a whole programme of strange codes is none. */
const MOST_PAIRS = 200_000;

/** Rows whose code says nothing, held against goals by description, measure and kind. None is guessed. */
export function findByDescription(
  rows: readonly ReadRow[],
  goals: readonly GoalRecord[],
): readonly Described[] {
  const byWords = Map.groupBy(goals, ({ description }) => fold(description?.text ?? ''));
  const likely = (row: ReadRow): readonly GoalRecord[] =>
    rows.length * goals.length > MOST_PAIRS ? (byWords.get(fold(row.description?.text ?? '')) ?? []) : goals;
  const described = rows
    .map((row) => ({ row, fitting: likely(row).filter((goal) => isLike(row, goal)) }))
    .filter(({ fitting }) => fitting.length > 0);
  const claims = new Map<GoalRecord, number>();
  for (const goal of described.flatMap(({ fitting }) => fitting)) {
    claims.set(goal, (claims.get(goal) ?? 0) + 1);
  }
  return described.map(({ row, fitting }) => ({
    row,
    fitting,
    isCertain: fitting.length === 1 && fitting.every((goal) => claims.get(goal) === 1),
  }));
}

/** Do the words of the row name the goal, misread letters aside? */
export function isLike(row: ReadRow, goal: GoalRecord): boolean {
  if (row.kind !== goal.kind || row.description === null || goal.description === null) return false;
  if (row.measure !== null && goal.measure !== null && fold(row.measure.text) !== fold(goal.measure.text)) {
    return false;
  }
  const [ofRow, ofGoal] = [fold(row.description.text), fold(goal.description.text)];
  if (ofRow.length < SHORTEST || ofGoal.length < SHORTEST) return false;
  const allowed = Math.floor(ofGoal.length * MISREAD_RATIO);
  return editDistance(ofRow, ofGoal, allowed) !== undefined;
}
