import type { GoalRecord, ReportedTotal } from '#src/domain/goal.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { Figure } from '#src/domain/source.ts';

export function printed(value: number | null): Figure | null {
  return value === null ? null : { value, origin: 'printed' };
}

/** A goal of an invented agency with the given figures by quarter; null is not known. */
export function goalWith(figures: {
  readonly annual?: number | null;
  readonly planned: readonly (number | null)[];
  readonly achieved: readonly (number | null)[];
  readonly totals?: readonly ReportedTotal[];
}): GoalRecord {
  return {
    id: 1,
    year: 2031,
    code: 'A-1',
    printedCode: 'A-1',
    codeOrigin: 'printed',
    kind: 'action',
    parentId: null,
    unit: { code: '10', name: 'OBRAS' },
    program: { code: '1', name: 'CIUDAD' },
    lines: [],
    description: { text: 'SEMBRAR ÁRBOLES', origin: 'printed' },
    measure: { text: 'ÁRBOL', origin: 'printed' },
    annual: printed(figures.annual === undefined ? 400 : figures.annual),
    quarters: QUARTERS.map((quarter) => ({
      quarter,
      planned: printed(figures.planned[quarter - 1] ?? null),
      achieved: printed(figures.achieved[quarter - 1] ?? null),
    })),
    reportedTotals: figures.totals ?? [],
    remarks: [],
    findings: [],
    source: null,
  };
}
