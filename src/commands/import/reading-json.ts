import {
  type Decision,
  decisionOn,
  type ImportConflict,
  type ImportDecisions,
  type ImportPlan,
} from '#src/domain/import-plan.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { FigureChange, ReadRow, ReportReading } from '#src/domain/report.ts';
import { toFindingJson } from './finding-json.ts';

/** What `import --json` prints: what was read, how far it can be trusted, and what the store gains. */
export function toReadingJson(
  reading: ReportReading,
  plan: ImportPlan,
  decisions: ImportDecisions,
): Record<string, unknown> {
  const { document } = reading;
  const decided = plan.conflicts.map((conflict) => ({ conflict, decision: decisionOn(decisions, conflict) }));
  const taken = decided.flatMap(({ conflict, decision }) => (decision === 'take' ? [conflict] : []));
  return {
    report: {
      year: document.year,
      quarter: document.quarter,
      units: reading.units.map(({ code }) => code),
      source: document.name,
    },
    rows: reading.rows.map(toRow),
    findings: [...reading.findings, ...plan.findings].map(toFindingJson),
    changes: [...plan.changes, ...taken].map(toChange),
    ...(decided.length === 0 ? {} : { decisions: decided.map(toDecision) }),
  };
}

function toChange({ goal, unit, field, from, to }: FigureChange): Record<string, unknown> {
  return { goal, unit, field, from, to };
}

function toDecision({
  conflict,
  decision,
}: {
  readonly conflict: ImportConflict;
  readonly decision: Decision | null;
}): Record<string, unknown> {
  return { ...toChange(conflict), decision };
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
