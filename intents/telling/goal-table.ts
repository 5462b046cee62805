import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { TablePart } from '#src/reply/reply.ts';
import { complianceCell, figureCell, plainCell, ratioCell } from './cells.ts';
import { isDoubtful } from './origins.ts';
import type { JudgedGoal } from './scope.ts';
import { shorten, shortNameOf, wordsOf } from './wording.ts';

const NAME_IN_TABLE = 60;

const DOUBT_MARK = ' ⚠️';

const COLUMNS: TablePart['columns'] = [
  { label: 'Semáforo', align: 'left' },
  { label: 'Clave', align: 'left' },
  { label: 'Meta o acción', align: 'left' },
  { label: 'Programado a la fecha', align: 'right' },
  { label: 'Alcanzado a la fecha', align: 'right' },
  { label: 'Cumplimiento', align: 'right' },
  { label: 'Avance relativo', align: 'right' },
];

/** Goals side by side, each with both ratios: compliance to date and avance relativo. */
export function toGoalTable(caption: string, goals: readonly JudgedGoal[]): TablePart {
  return {
    kind: 'table',
    caption: goals.some(isDoubtful) ? `${caption} (⚠️: cifras en duda)` : caption,
    columns: COLUMNS,
    rowHeader: COLUMNS.findIndex(({ label }) => label === 'Clave'),
    rows: goals.map((goal) => {
      const { record, standing } = goal;
      const name = shorten(shortNameOf(wordsOf(record)), NAME_IN_TABLE);
      return [
        plainCell(formatBadge(toLightBadge(standing.light))),
        plainCell(record.code),
        plainCell(`${name}${isDoubtful(goal) ? DOUBT_MARK : ''}`),
        figureCell(standing.plannedToDate),
        figureCell(standing.achievedToDate),
        complianceCell(standing.plannedToDate, standing.complianceRatio),
        ratioCell(standing.relativeRatio),
      ];
    }),
  };
}
