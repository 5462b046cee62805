import { percentOf } from '#src/documents/reconcile/checks.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { achievedIn, achievedThrough, plannedIn } from '#src/domain/standing.ts';

/** What stands for a figure that is not known: never 0, never an empty cell. */
export const UNKNOWN = 's/d';
/** A percentage of nothing. */
export const NO_BASE = '—';
/** A quarter that has not closed yet. */
export const AHEAD = '';

/** A figure of the table, or what stands in its place. */
export type Shown = number | typeof UNKNOWN | typeof NO_BASE | typeof AHEAD;

/** One row of the official table. */
export interface OfficialRow {
  readonly code: string;
  readonly lines: string;
  readonly measure: string;
  readonly annual: Shown;
  /** With the code before it: "201.- SEGUIMIENTO". */
  readonly description: string;
  /** Four of each, by quarter. */
  readonly planned: readonly Shown[];
  readonly achieved: readonly Shown[];
  readonly absolute: Shown;
  /** The absolute advance is the sum of the quarters shown, and not a total that stands by itself. */
  readonly isSum: boolean;
  /** In percent, to the nearest integer. */
  readonly relative: Shown;
  readonly remark: string;
}

/** The figures up to the quarter; later ones are left out, whatever is known of them. */
export function toOfficialRow(record: GoalRecord, quarter: Quarter): OfficialRow {
  const absolute = achievedThrough(record, quarter);
  const annual = record.annual?.value ?? null;
  return {
    code: record.code,
    lines: record.lines.map(({ code }) => code).join(', '),
    measure: record.measure?.text.trim() ?? '',
    annual: orUnknown(annual),
    description: describe(record),
    planned: QUARTERS.map((each) => orUnknown(plannedIn(record, each))),
    achieved: QUARTERS.map((each) => (each > quarter ? AHEAD : orUnknown(achievedIn(record, each)))),
    absolute: orUnknown(absolute.value),
    isSum: absolute.basis === 'quarters',
    relative: toRelative(absolute.value, annual),
    remark: record.remarks.findLast((remark) => remark.quarter === quarter)?.text.trim() ?? '',
  };
}

function describe({ code, kind, description }: GoalRecord): string {
  const text = description?.text.trim() ?? '';
  return `${kind === 'goal' ? code : `${code}.-`} ${text}`.trim();
}

function orUnknown(value: number | null): Shown {
  return value ?? UNKNOWN;
}

function toRelative(absolute: number | null, annual: number | null): Shown {
  if (absolute === null || annual === null) return UNKNOWN;
  return percentOf(absolute, annual, 0) ?? NO_BASE;
}
