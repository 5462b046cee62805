import type { Finding } from '#src/domain/finding.ts';
import type { ReadRow } from '#src/domain/report.ts';
import type { Figure } from '#src/domain/source.ts';
import { figureFindings } from './figure-findings.ts';
import type { PrintedNumber } from './printed-number.ts';
import type { ReconciledRow } from './reconcile/reconcile-row.ts';
import { reconcileUnit } from './reconcile/reconcile-unit.ts';
import type { SourceRow } from './source-row.ts';

export interface Assembled {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

/** Reconciles the rows of a document unit by unit; the rows keep their order. */
export function assembleRows(rows: readonly SourceRow[]): Assembled {
  const read = new Map<SourceRow, ReadRow>();
  const findings = new Map<SourceRow, readonly Finding[]>();
  for (const unit of Map.groupBy(rows, (row) => row.unitCode).values()) {
    const result = reconcileUnit(unit);
    for (const [index, row] of unit.entries()) {
      const reconciled = result.rows[index];
      if (reconciled === undefined) continue;
      const parent = result.parents[index];
      const found = parent === null || parent === undefined ? null : (unit[parent]?.goalCode ?? null);
      const parentCode = row.givenParent ?? found;
      read.set(row, toReadRow(row, { reconciled, parentCode }));
      const gaps = result.gaps[index] ?? [];
      const decidedByParent = result.decidedByParent.has(index);
      findings.set(row, figureFindings({ row, reconciled, gaps, decidedByParent, parentCode }));
    }
  }
  return {
    rows: rows.flatMap((row) => read.get(row) ?? []),
    findings: rows.flatMap((row) => findings.get(row) ?? []),
  };
}

interface Settled {
  readonly reconciled: ReconciledRow;
  readonly parentCode: string | null;
}

function toReadRow(row: SourceRow, { reconciled, parentCode }: Settled): ReadRow {
  const { values, literal } = reconciled;
  return {
    goalCode: row.goalCode,
    printedCode: row.printedCode,
    codeOrigin: row.codeOrigin,
    kind: row.kind,
    unitCode: row.unitCode,
    programCode: row.programCode,
    parentCode,
    description: row.description,
    measure: row.measure,
    annual: toFigure(values.annual, literal.annual),
    planned: values.planned.map((value, index) => toFigure(value, literal.planned[index])),
    achieved: values.achieved.map((value, index) => toFigure(value, literal.achieved[index])),
    absoluteReported: toFigure(values.absolute, literal.absolute),
    relativeReportedPct: values.percent === null ? null : Math.round(values.percent),
    lineCodes: row.lineCodes,
    remark: row.remark,
    state: reconciled.state,
    page: row.page,
    row: row.row,
  };
}

/** Printed where the document shows this value in this place; recovered where the checks put another there. */
function toFigure(value: number | null, printed: PrintedNumber | null | undefined): Figure | null {
  if (value === null) return null;
  return {
    value,
    origin: printed?.value === value && printed.isGuess === undefined ? 'printed' : 'recovered',
  };
}
