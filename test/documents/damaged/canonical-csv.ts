import { CANONICAL_COLUMNS, type CanonicalColumn } from '#src/documents/csv/canonical-columns.ts';
import { renderCsv } from '#src/documents/csv/render-csv.ts';
import type { InventedGoal, InventedUnit } from './invented-report.ts';
import type { PrintedReport, PrintedRow } from './printed-page.ts';

/** The report as the canonical CSV, each printed figure in the column of its name. */
export function toCanonicalCsv({ report, units }: PrintedReport): string {
  const lines = units.flatMap(({ unit, rows }) =>
    unit.goals.flatMap((goal, index) => {
      const row = rows[index];
      return row === undefined || row.form === 'lost' ? [] : [cellsOf(report.year, { unit, goal, row })];
    }),
  );
  return renderCsv([[...CANONICAL_COLUMNS], ...lines]);
}

interface Printed {
  readonly unit: InventedUnit;
  readonly goal: InventedGoal;
  readonly row: PrintedRow;
}

function cellsOf(year: number, { unit, goal, row }: Printed): readonly string[] {
  const reported = goal.achieved.length;
  const at = (series: 'p' | 'a', quarter: number): string => {
    if (quarter > reported) return series === 'a' ? '' : (row.periods[reported + quarter - 1] ?? '');
    return row.periods[2 * (quarter - 1) + (series === 'a' ? 1 : 0)] ?? '';
  };
  const named: Partial<Record<CanonicalColumn, string>> = {
    year: String(year),
    program_code: unit.programCode,
    program_name: unit.programName,
    unit_code: unit.code,
    unit_name: unit.name,
    goal_code: goal.code,
    printed_code: goal.code,
    kind: goal.kind,
    description: goal.description,
    measure: row.measure,
    annual: row.annual,
    absolute_reported: row.absolute,
    relative_reported_pct: row.percent.replace('%', ''),
    lines: goal.lineCodes.join(';'),
    remark: row.remark,
  };
  return CANONICAL_COLUMNS.map((column) => {
    const [, series, quarter] = /^([pa])([1-4])$/u.exec(column) ?? [];
    if (series === 'p' || series === 'a') return at(series, Number(quarter));
    return named[column] ?? '';
  });
}
