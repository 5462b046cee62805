import type { ReadRow, ReportReading } from '#src/domain/report.ts';
import { absoluteOf, type InventedGoal, type InventedUnit, percentOf } from './invented-report.ts';
import type { PrintedReport } from './printed-page.ts';

/** A goal of a report beside what was read of it; undefined where no row was read. */
export interface Judged {
  readonly unit: InventedUnit;
  readonly goal: InventedGoal;
  readonly row: ReadRow | undefined;
  readonly isSure: boolean;
  /** Cells of the row that say something else than the report did; unknown ones say nothing. */
  readonly wrong: readonly string[];
  /** Cells left unknown that the report gave. */
  readonly unknown: readonly string[];
}

type Cells = Readonly<Record<string, number | string | null>>;

export interface Judgement {
  readonly judged: readonly Judged[];
  /** Rows that were read and stand for no goal. */
  readonly invented: readonly ReadRow[];
}

/** Pairs what was printed and what was read: by place where the numbers of them agree, otherwise by code. */
export function judgeReading({ units }: PrintedReport, reading: ReportReading): Judgement {
  const judged = units.flatMap(({ unit, rows: printed }) => {
    const goals = unit.goals.filter((_, index) => printed[index]?.form !== 'lost');
    const rows = reading.rows.filter(({ unitCode }) => unitCode === unit.code);
    const byPlace = rows.length === goals.length;
    return goals.map((goal, index) => {
      const row = byPlace ? rows[index] : rows.find(({ goalCode }) => goalCode === goal.code);
      return judgeRow(unit, goal, row);
    });
  });
  const used = new Set(judged.map(({ row }) => row));
  return { judged, invented: reading.rows.filter((row) => !used.has(row)) };
}

function judgeRow(unit: InventedUnit, goal: InventedGoal, row: ReadRow | undefined): Judged {
  if (row === undefined) return { unit, goal, row, isSure: false, wrong: [], unknown: [] };
  const meant = meantCells(unit, goal);
  const read = readCells(row);
  const differing = Object.keys(meant).filter(
    // Over an annual goal of nothing any percentage is one of nothing.
    (cell) => meant[cell] !== read[cell] && !(cell === 'percent' && goal.annual === 0),
  );
  // A code that the report does not print is marked as a guess, and so is no claim; nor is the kind that follows from it.
  const isGuess = row.codeOrigin === 'inferred';
  const claimed = differing.filter((cell) => !(isGuess && (cell === 'code' || cell === 'kind')));
  return {
    unit,
    goal,
    row,
    isSure: row.state === 'clean' || row.state === 'recovered',
    wrong: claimed.filter((cell) => read[cell] !== null),
    unknown: claimed.filter((cell) => read[cell] === null),
  };
}

function meantCells({ layout, ...unit }: InventedUnit, goal: InventedGoal): Cells {
  const hasText = layout !== 'bare' || goal.kind === 'goal';
  const hasLines = layout !== 'bare' || goal.kind === 'action';
  return {
    unit: unit.code,
    program: unit.programCode,
    code: goal.code,
    kind: goal.kind,
    description: hasText ? goal.description : null,
    measure: goal.measure,
    lines: (hasLines ? goal.lineCodes : []).join(),
    remark: goal.remark,
    annual: goal.annual,
    ...quarterCells('p', goal.planned),
    ...quarterCells('a', goal.achieved),
    absolute: absoluteOf(goal),
    percent: percentOf(goal),
  };
}

function readCells(row: ReadRow): Cells {
  return {
    unit: row.unitCode,
    program: row.programCode,
    code: row.goalCode,
    kind: row.kind,
    description: row.description?.text ?? null,
    measure: row.measure?.text ?? null,
    lines: row.lineCodes.join(),
    remark: row.remark,
    annual: row.annual?.value ?? null,
    ...quarterCells(
      'p',
      row.planned.map((figure) => figure?.value ?? null),
    ),
    ...quarterCells(
      'a',
      row.achieved.map((figure) => figure?.value ?? null),
    ),
    absolute: row.absoluteReported?.value ?? null,
    percent: row.relativeReportedPct,
  };
}

function quarterCells(series: 'p' | 'a', values: readonly (number | null)[]): Cells {
  return Object.fromEntries([0, 1, 2, 3].map((at) => [`${series}${at + 1}`, values[at] ?? null]));
}
