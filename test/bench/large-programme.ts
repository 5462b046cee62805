import type { CanonicalColumn } from '#src/documents/csv/canonical-columns.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import { writeXlsxReport } from '#src/documents/xlsx/write-xlsx-report.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Figure } from '#src/domain/source.ts';

interface LargeGoal {
  readonly code: string;
  readonly kind: 'goal' | 'action';
  readonly unit: number;
  readonly planned: readonly number[];
  readonly achieved: readonly number[];
}

/** A goal of each unit adds up the actions behind it. */
const GOALS_OF_UNIT = 25;
/** Sheets of a workbook are bounded: fewer units there, of more goals. */
const SHEETS = 250;
const YEAR = 2031;

function goalsOf(size: number, perUnit: number): readonly LargeGoal[] {
  const actions = Array.from({ length: size }, (_, index): LargeGoal => {
    const planned = [97, 53, 31, 11].map((step, quarter) => 10 + quarter + ((index * 7) % step));
    const achieved = planned.slice(0, 3).map((value, quarter) => value + ((index + quarter) % 5) - 2);
    return {
      code: String(1000 + index),
      kind: 'action',
      unit: Math.floor(index / perUnit),
      planned,
      achieved,
    };
  });
  return actions.map((goal, index) => {
    if (index % perUnit !== 0) return goal;
    const parts = actions.slice(index + 1, index + perUnit);
    const sum = (pick: (part: LargeGoal) => readonly number[]) =>
      pick(goal).map((_, at) => parts.reduce((total, part) => total + (pick(part)[at] ?? 0), 0));
    const adding = { planned: sum(({ planned }) => planned), achieved: sum(({ achieved }) => achieved) };
    return { ...goal, ...adding, code: `M.${goal.unit + 1}`, kind: 'goal' };
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function wordsOf({ code }: LargeGoal): string {
  return `ATENDER LAS SOLICITUDES DE LA COLONIA NÚMERO ${code} Y DE SUS ALREDEDORES DURANTE EL EJERCICIO`;
}

/** The programme as rows of the canonical CSV. */
export function largeRecords(size: number): readonly Readonly<Record<CanonicalColumn, string>>[] {
  return goalsOf(size, GOALS_OF_UNIT).map((goal, index) => {
    const { code, kind, unit, planned, achieved } = goal;
    const [annual, absolute] = [total(planned), total(achieved)];
    const at = (values: readonly number[], quarter: number): string => String(values[quarter] ?? '');
    return {
      year: String(YEAR),
      program_code: String(700 + (unit % 20)),
      program_name: `PROGRAMA ${unit % 20}`,
      unit_code: String(10_000 + unit),
      unit_name: `UNIDAD ${unit}`,
      goal_code: code,
      printed_code: code,
      kind,
      parent_code: '',
      description: wordsOf(goal),
      measure: 'SERVICIO',
      annual: String(annual),
      p1: at(planned, 0),
      a1: at(achieved, 0),
      p2: at(planned, 1),
      a2: at(achieved, 1),
      p3: at(planned, 2),
      a3: at(achieved, 2),
      p4: at(planned, 3),
      a4: '',
      absolute_reported: String(absolute),
      relative_reported_pct: String(Math.round((100 * absolute) / annual)),
      lines: `1.${1 + (index % 9)}.1`,
      remark: index % 4 === 0 ? 'Se atendieron más de las previstas.' : '',
    };
  });
}

function printed(value: number | undefined): Figure | null {
  return value === undefined ? null : { value, origin: 'printed' };
}

/** The programme as the official workbook, a unit on each sheet. */
export async function largeWorkbook(size: number): Promise<Uint8Array> {
  const records = goalsOf(size, Math.ceil(size / SHEETS)).map((goal, index): GoalRecord => {
    const { code, kind, unit, planned, achieved } = goal;
    return {
      id: index + 1,
      year: YEAR,
      code,
      printedCode: code,
      codeOrigin: 'printed',
      kind,
      parentId: null,
      unit: { code: String(10_000 + unit), name: `UNIDAD ${unit}` },
      program: { code: String(700 + (unit % 20)), name: `PROGRAMA ${unit % 20}` },
      lines: [],
      description: { text: wordsOf(goal), origin: 'printed' },
      measure: { text: 'SERVICIO', origin: 'printed' },
      annual: printed(total(planned)),
      quarters: ([1, 2, 3, 4] as const).map((quarter) => ({
        quarter,
        planned: printed(planned[quarter - 1]),
        achieved: printed(achieved[quarter - 1]),
      })),
      reportedTotals: [],
      remarks: [],
      findings: [],
      source: null,
    };
  });
  return writeXlsxReport({
    year: YEAR,
    records,
    quarter: 3,
    originalAnnuals: new Map(),
    signed: [],
    pending: [],
    settings: { ...NO_SETTINGS, encabezado: { ramo: '52 SERVICIOS' } },
    board: () => Promise.reject(new Error('no board page was made')),
    madeAt: new Date('2031-10-15T18:00:00.000Z'),
  });
}
