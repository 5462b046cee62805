import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { totalToState } from '#src/documents/total-to-state.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { achievedIn, plannedIn } from '#src/domain/standing.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn } from './canonical-columns.ts';
import { numberCell, renderCsv, textCell } from './render-csv.ts';

/**
 * The canonical CSV, as `readCsvReport` reads it: the year's plan, and what was achieved up to the quarter. Later
 * quarters stay empty, whatever is known of them. Total, percentage and observation are those that a report states
 * for the quarter itself; a total is computed only where figures behind it have changed since.
 */
export function writeCsvReport({ records, quarter }: Pick<QuarterToWrite, 'records' | 'quarter'>): string {
  const codes = new Map(records.map(({ id, code }) => [id, code]));
  const toCells = (record: GoalRecord): readonly string[] => {
    const cells = cellsOf(record, quarter);
    const parent = record.parentId === null ? undefined : codes.get(record.parentId);
    return CANONICAL_COLUMNS.map((column) => (column === 'parent_code' ? textCell(parent) : cells[column]));
  };
  return renderCsv([CANONICAL_COLUMNS, ...records.map(toCells)]);
}

type OwnColumn = Exclude<CanonicalColumn, 'parent_code'>;

function cellsOf(record: GoalRecord, quarter: Quarter): Readonly<Record<OwnColumn, string>> {
  const planned = (each: Quarter): string => numberCell(plannedIn(record, each));
  const achieved = (each: Quarter): string => (each > quarter ? '' : numberCell(achievedIn(record, each)));
  const total = totalToState(record, quarter);
  return {
    year: String(record.year),
    program_code: textCell(record.program.code),
    program_name: textCell(record.program.name),
    unit_code: textCell(record.unit.code),
    unit_name: textCell(record.unit.name),
    goal_code: textCell(record.code),
    printed_code: textCell(record.printedCode),
    kind: record.kind,
    description: textCell(record.description?.text),
    measure: textCell(record.measure?.text),
    annual: numberCell(record.annual?.value),
    p1: planned(1),
    a1: achieved(1),
    p2: planned(2),
    a2: achieved(2),
    p3: planned(3),
    a3: achieved(3),
    p4: planned(4),
    a4: achieved(4),
    absolute_reported: numberCell(total?.absolute),
    relative_reported_pct: numberCell(total?.relativePercent),
    lines: record.lines.map(({ code }) => code).join(';'),
    remark: textCell(record.remarks.findLast((remark) => remark.quarter === quarter)?.text),
  };
}
