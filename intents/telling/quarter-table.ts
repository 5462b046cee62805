import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatQuarter } from '#src/language/format.ts';
import type { TableCell, TablePart } from '#src/reply/reply.ts';
import { complianceCell, figureCell, plainCell } from './cells.ts';
import { headingOf } from './wording.ts';

const COLUMNS: TablePart['columns'] = [
  { label: 'Trimestre', align: 'left' },
  { label: 'Programado', align: 'right' },
  { label: 'Alcanzado', align: 'right' },
  { label: 'Cumplimiento del trimestre', align: 'right' },
];

interface QuartersShown {
  readonly quarters: readonly Quarter[];
  /** Null: nothing is reported yet. */
  readonly reportedThrough: Quarter | null;
}

/** A goal quarter by quarter. A quarter without plan has no ratio; one not reported has no figure, never 0. */
export function toQuarterTable(
  record: GoalRecord,
  { quarters, reportedThrough }: QuartersShown,
  more: readonly (readonly TableCell[])[] = [],
): TablePart {
  const rows = quarters.map((quarter) => {
    const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
    if (achieved === null && (reportedThrough === null || quarter > reportedThrough))
      return [
        plainCell(formatQuarter(quarter)),
        figureCell(planned),
        plainCell('sin reportar'),
        plainCell('—'),
      ];
    const ratio = complianceCell(planned, toRatio(achieved, planned));
    return [plainCell(formatQuarter(quarter)), figureCell(planned), figureCell(achieved), ratio];
  });
  return { kind: 'table', caption: headingOf(record), columns: COLUMNS, rows: [...rows, ...more] };
}
