import { formatNumber, formatPercent } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { TablePart } from '#src/reply/reply.ts';
import { isDoubtful } from './origins.ts';
import type { JudgedGoal } from './scope.ts';
import { shorten, shortNameOf } from './wording.ts';

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
  const number = (value: number | null): { text: string; number: number | null } => ({
    text: formatNumber(value),
    number: value,
  });
  const percent = (ratio: number | null): { text: string; number: number | null } => ({
    text: formatPercent(ratio),
    number: ratio,
  });
  const word = (text: string): { text: string; number: null } => ({ text, number: null });
  return {
    kind: 'table',
    caption: goals.some(({ record }) => isDoubtful(record)) ? `${caption} (⚠️: cifras en duda)` : caption,
    columns: COLUMNS,
    rows: goals.map(({ record, standing }) => [
      word(formatBadge(toLightBadge(standing.light))),
      word(record.code),
      word(`${shorten(shortNameOf(record), NAME_IN_TABLE)}${isDoubtful(record) ? DOUBT_MARK : ''}`),
      number(standing.plannedToDate),
      number(standing.achievedToDate),
      standing.plannedToDate === 0 ? word('sin programar') : percent(standing.complianceRatio),
      percent(standing.relativeRatio),
    ]),
  };
}
