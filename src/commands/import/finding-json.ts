import type { Finding } from '#src/domain/finding.ts';

/** A finding as the machine interface gives it. */
export function toFindingJson(finding: Finding): Record<string, unknown> {
  return {
    goal: finding.goalCode,
    unit: finding.unitCode,
    kind: finding.kind,
    field: finding.field,
    quarter: finding.quarter,
    message: finding.message,
    printed: finding.printed,
    used: finding.used,
    residual: finding.residual,
    page: finding.page,
    row: finding.row,
  };
}
