import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { FigureChange, ReadRow } from '#src/domain/report.ts';
import type { Figure, Origin, Wording } from '#src/domain/source.ts';
import { achievedIn } from '#src/domain/standing.ts';
import { fold } from '#src/language/fold.ts';

import type { KnownGoal } from './stored-programme.ts';

type Value = string | number | null;

/** A value of a row and of the store, with how each came to be known. */
export interface ComparedField extends FigureChange {
  readonly fromOrigin: Origin | null;
  readonly toOrigin: Origin | null;
}

export interface RowComparison {
  readonly changes: readonly FigureChange[];
  readonly conflicts: readonly ComparedField[];
  readonly rewordings: readonly FigureChange[];
}

interface Side {
  readonly value: Value;
  readonly origin: Origin | null;
}

interface Field {
  readonly field: string;
  readonly from: Side;
  readonly to: Side;
  /** Somebody took the value back: it is unknown on purpose, and a new one needs a decision. */
  readonly wasWithdrawn?: boolean;
}

const UNKNOWN: Side = { value: null, origin: null };

/**
 * What one row of a report says beyond, or against, what the store knows of its goal. Fields are named
 * as the columns of the canonical CSV.
 * @param quarter the quarter whose close the report states
 */
export function compareRow(row: ReadRow, known: KnownGoal, quarter: Quarter): RowComparison {
  const fields = [...figureFields(row, known, quarter), ...wordFields(row, known)].filter(differs);
  const isNew = ({ from, wasWithdrawn }: Field) => from.value === null && wasWithdrawn !== true;
  const isRewording = ({ field, from }: Field) => from.value !== null && field === 'description';
  const toChange = ({ field, from, to }: Field): FigureChange => ({
    goal: row.goalCode,
    unit: row.unitCode,
    field,
    from: from.value,
    to: to.value,
  });
  const settled = coincidingCaptures(row, known);
  return {
    changes: [...fields.filter(isNew), ...settled, ...newRemark(row, known, quarter)].map(toChange),
    conflicts: fields
      .filter((field) => !isNew(field) && !isRewording(field))
      .map((field) => ({ ...toChange(field), fromOrigin: field.from.origin, toOrigin: field.to.origin })),
    rewordings: fields.filter(isRewording).map(toChange),
  };
}

/** What is not known says nothing, and never takes back what is. */
function differs({ from, to }: Field): boolean {
  if (to.value === null) return false;
  if (typeof from.value === 'string' && typeof to.value === 'string') {
    return fold(from.value) !== fold(to.value);
  }
  return from.value !== to.value;
}

function figureFields(row: ReadRow, known: KnownGoal, quarter: Quarter): readonly Field[] {
  const { record } = known;
  const total = record?.reportedTotals.find(({ throughQuarter }) => throughQuarter === quarter);
  return [
    { field: 'annual', from: toSide(record?.annual), to: toSide(row.annual) },
    ...QUARTERS.flatMap((each) => [
      { field: `p${each}`, from: toSide(plannedOf(record, each)), to: toSide(row.planned[each - 1]) },
      achievedField(row, known, each),
    ]),
    { field: 'absolute_reported', from: toSide(total?.achieved), to: toSide(row.absoluteReported) },
    {
      field: 'relative_reported_pct',
      from: bare(total?.relativePercent),
      to: bare(row.relativeReportedPct),
    },
  ];
}

/** A capture that nobody has approved counts for nothing, and still is somebody's word against the report's. */
function achievedField(row: ReadRow, { record, openEntries }: KnownGoal, quarter: Quarter): Field {
  const figures = record?.quarters.find((each) => each.quarter === quarter);
  const open = (figures?.achieved ?? null) === null ? openEntries.get(quarter) : undefined;
  return {
    field: `a${quarter}`,
    from: open === undefined ? toSide(figures?.achieved) : { value: open.value, origin: 'captured' },
    to: toSide(row.achieved[quarter - 1]),
    wasWithdrawn: open?.state === 'withdrawn',
  };
}

/** The report says what was captured and not approved yet: now it is known. */
function coincidingCaptures(row: ReadRow, { record, openEntries }: KnownGoal): readonly Field[] {
  return QUARTERS.flatMap((quarter) => {
    const figure = row.achieved[quarter - 1] ?? null;
    const open = openEntries.get(quarter);
    if (figure === null || open?.state !== 'submitted' || open.value !== figure.value) return [];
    if (record !== undefined && achievedIn(record, quarter) !== null) return [];
    return [{ field: `a${quarter}`, from: UNKNOWN, to: toSide(figure) }];
  });
}

function plannedOf(record: GoalRecord | undefined, quarter: Quarter): Figure | null {
  return record?.quarters.find((figures) => figures.quarter === quarter)?.planned ?? null;
}

function toSide(figure: Figure | null | undefined): Side {
  return figure === null || figure === undefined ? UNKNOWN : { value: figure.value, origin: figure.origin };
}

function worded(wording: Wording | null | undefined): Side {
  return wording === null || wording === undefined
    ? UNKNOWN
    : { value: wording.text, origin: wording.origin };
}

function bare(value: Value | undefined): Side {
  return { value: value ?? null, origin: null };
}

/** A figure in another measure, or of another kind of goal, is another figure: those conflict too. */
function wordFields(row: ReadRow, { record, parentCode }: KnownGoal): readonly Field[] {
  const words: readonly Field[] = [
    { field: 'description', from: worded(record?.description), to: worded(row.description) },
    { field: 'measure', from: worded(record?.measure), to: worded(row.measure) },
  ];
  if (record === undefined) return words;
  return [
    ...words,
    { field: 'kind', from: bare(record.kind), to: bare(row.kind) },
    { field: 'program_code', from: bare(record.program.code), to: bare(row.programCode) },
    { field: 'parent_code', from: bare(parentCode), to: bare(row.parentCode) },
  ];
}

/** Remarks stand beside each other: another text on the same quarter is one more, not a contradiction. */
function newRemark(row: ReadRow, { record }: KnownGoal, quarter: Quarter): readonly Field[] {
  const text = row.remark;
  if (text === null || text.trim() === '') return [];
  const known = record?.remarks.some(
    (remark) => remark.quarter === quarter && fold(remark.text) === fold(text),
  );
  return known === true ? [] : [{ field: 'remark', from: UNKNOWN, to: bare(text) }];
}
