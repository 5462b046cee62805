import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { FigureChange, ReadRow } from '#src/domain/report.ts';
import { achievedIn, plannedIn } from '#src/domain/standing.ts';
import { fold } from '#src/language/fold.ts';

type Value = string | number | null;

interface Field {
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
}

export interface RowComparison {
  readonly changes: readonly FigureChange[];
  readonly conflicts: readonly FigureChange[];
  readonly rewordings: readonly FigureChange[];
}

export interface KnownGoal {
  /** Undefined: the store does not hold the goal. */
  readonly record: GoalRecord | undefined;
  readonly parentCode: string | null;
}

/**
 * What one row of a report says beyond, or against, what the store knows of its goal. Fields are named
 * as the columns of the canonical CSV.
 * @param quarter the quarter whose close the report states
 */
export function compareRow(row: ReadRow, known: KnownGoal, quarter: Quarter): RowComparison {
  const fields = [...figureFields(row, known, quarter), ...wordFields(row, known)].filter(differs);
  const isNew = ({ from }: Field) => from === null;
  const isRewording = ({ field, from }: Field) => from !== null && field === 'description';
  const toChange = (field: Field): FigureChange => ({ goal: row.goalCode, unit: row.unitCode, ...field });
  return {
    changes: [...fields.filter(isNew), ...newRemark(row, known, quarter)].map(toChange),
    conflicts: fields.filter((field) => !isNew(field) && !isRewording(field)).map(toChange),
    rewordings: fields.filter(isRewording).map(toChange),
  };
}

/** What is not known says nothing, and never takes back what is. */
function differs({ from, to }: Field): boolean {
  if (to === null) return false;
  if (typeof from === 'string' && typeof to === 'string') return fold(from) !== fold(to);
  return from !== to;
}

function figureFields(row: ReadRow, { record }: KnownGoal, quarter: Quarter): readonly Field[] {
  const total = record?.reportedTotals.find(({ throughQuarter }) => throughQuarter === quarter);
  return [
    { field: 'annual', from: record?.annual?.value ?? null, to: row.annual?.value ?? null },
    ...QUARTERS.flatMap((each) => [
      {
        field: `p${each}`,
        from: record === undefined ? null : plannedIn(record, each),
        to: row.planned[each - 1]?.value ?? null,
      },
      {
        field: `a${each}`,
        from: record === undefined ? null : achievedIn(record, each),
        to: row.achieved[each - 1]?.value ?? null,
      },
    ]),
    {
      field: 'absolute_reported',
      from: total?.achieved.value ?? null,
      to: row.absoluteReported?.value ?? null,
    },
    { field: 'relative_reported_pct', from: total?.relativePercent ?? null, to: row.relativeReportedPct },
  ];
}

/** A figure in another measure, or of another kind of goal, is another figure: those conflict too. */
function wordFields(row: ReadRow, { record, parentCode }: KnownGoal): readonly Field[] {
  const stored = (value: string | undefined) => value ?? null;
  const words: readonly Field[] = [
    { field: 'description', from: stored(record?.description?.text), to: stored(row.description?.text) },
    { field: 'measure', from: stored(record?.measure?.text), to: stored(row.measure?.text) },
  ];
  if (record === undefined) return words;
  return [
    ...words,
    { field: 'kind', from: record.kind, to: row.kind },
    { field: 'program_code', from: record.program.code, to: row.programCode },
    { field: 'parent_code', from: parentCode, to: row.parentCode },
  ];
}

/** Remarks stand beside each other: another text on the same quarter is one more, not a contradiction. */
function newRemark(row: ReadRow, { record }: KnownGoal, quarter: Quarter): readonly Field[] {
  const text = row.remark;
  if (text === null || text.trim() === '') return [];
  const known = record?.remarks.some(
    (remark) => remark.quarter === quarter && fold(remark.text) === fold(text),
  );
  return known === true ? [] : [{ field: 'remark', from: null, to: text }];
}
