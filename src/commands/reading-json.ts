import { QUARTERS } from '#src/domain/period.ts';
import type { FigureChange, ReadRow, ReportReading } from '#src/domain/report.ts';
import { toFindingJson } from './finding-json.ts';

/** What `import --json` prints: what was read, how far it can be trusted, and what the store gains. */
export function toReadingJson(
  reading: ReportReading,
  changes: readonly FigureChange[],
): Record<string, unknown> {
  const { document } = reading;
  return {
    report: {
      year: document.year,
      quarter: document.quarter,
      units: reading.units.map(({ code }) => code),
      source: document.name,
    },
    rows: reading.rows.map(toRow),
    findings: reading.findings.map(toFindingJson),
    changes: changes.map(({ goal, unit, field, from, to }) => ({ goal, unit, field, from, to })),
  };
}

function toRow(row: ReadRow): Record<string, unknown> {
  return {
    goal: row.goalCode,
    unit: row.unitCode,
    program: row.programCode,
    printedCode: row.printedCode,
    kind: row.kind,
    parent: row.parentCode,
    description: row.description?.text ?? null,
    measure: row.measure?.text ?? null,
    annual: row.annual?.value ?? null,
    quarters: QUARTERS.map((quarter) => ({
      quarter,
      planned: row.planned[quarter - 1]?.value ?? null,
      achieved: row.achieved[quarter - 1]?.value ?? null,
    })),
    absoluteReported: row.absoluteReported?.value ?? null,
    relativeReportedPct: row.relativeReportedPct,
    lines: row.lineCodes,
    remark: row.remark,
    state: row.state,
    page: row.page,
    row: row.row,
  };
}
