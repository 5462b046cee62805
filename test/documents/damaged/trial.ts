import fc from 'fast-check';
import { readReport } from '#src/documents/read-report.ts';
import type { RowState } from '#src/domain/report.ts';
import { type Damage, DRAW, type Draw } from './damages.ts';
import {
  absoluteOf,
  type InventedGoal,
  type InventedReport,
  type InventedUnit,
  percentOf,
  sumUp,
} from './invented-report.ts';
import { type Judged, judgeReading } from './judge.ts';
import { type PrintedReport, type PrintedRow, printWhole, toMarkdown } from './printed-page.ts';
import { REPORT } from './report-arbitrary.ts';
import { type Values, valuesBefore } from './single-defects.ts';

/** A report with one row damaged, and what came of it. */
export interface Trial {
  readonly report: InventedReport;
  readonly draw: Draw;
  readonly printed: PrintedReport;
  /** The damaged row, as printed; its goal and unit. */
  readonly row: PrintedRow;
  readonly goal: InventedGoal;
  readonly unit: InventedUnit;
}

export const TRIAL: fc.Arbitrary<readonly [InventedReport, Draw]> = fc.tuple(REPORT, DRAW);

/** Undefined where the damage finds nothing to strike in the row drawn. */
export function damageOneRow(
  [report, draw]: readonly [InventedReport, Draw],
  damage: Damage,
): Trial | undefined {
  const whole = printWhole(report);
  const unitAt = draw.pick % whole.units.length;
  const printedUnit = whole.units[unitAt];
  const rowAt = draw.at % (printedUnit?.rows.length ?? 1);
  const row = printedUnit?.rows[rowAt];
  const goal = printedUnit?.unit.goals[rowAt];
  if (printedUnit === undefined || row === undefined || goal === undefined)
    throw new RangeError('no row to damage');
  const hurt = damage(row, draw);
  if (hurt === undefined) return undefined;
  const unit = { ...printedUnit, rows: printedUnit.rows.with(rowAt, hurt) };
  const printed = { ...whole, units: whole.units.with(unitAt, unit) };
  return { report, draw, printed, row: hurt, goal, unit: printedUnit.unit };
}

/** Cells that are words, which no sum can check. */
const WORDS: readonly string[] = ['code', 'description', 'measure'];

export interface Outcome {
  /** Of the damaged row; `missing` where none was read for it. */
  readonly state: RowState | 'missing';
  /** Clean or recovered, and some figure is another than the report's. */
  readonly isWrong: boolean;
  readonly hasWrongWords: boolean;
  /** Clean or recovered, with every figure of the report. */
  readonly isRight: boolean;
  /** What a single defect can have left: how many readings close, and how many beside the goal that adds it up. */
  readonly possible: number;
  /** A figure that is told in an ambiguous row, and is wrong. */
  readonly tellsWrong: boolean;
  /** Other rows that were called sure and are wrong, or stand for no goal. */
  readonly wrongOthers: number;
  readonly others: number;
  readonly unsureOthers: number;
}

export function readTrial(trial: Trial): Outcome {
  const result = readReport({
    name: 'informe.md',
    bytes: new TextEncoder().encode(toMarkdown(trial.printed)),
  });
  if (!result.ok) throw new Error(`refused: ${result.refusal.message} ${result.refusal.missing.join('; ')}`);
  const { judged, invented } = judgeReading(trial.printed, result.reading);
  const hurt = judged.find(({ goal }) => goal === trial.goal);
  const others = judged.filter((each) => each !== hurt);
  const isSure = hurt?.isSure === true;
  return {
    state: hurt?.row?.state ?? 'missing',
    isWrong: isSure && figuresOf(hurt.wrong).length > 0,
    hasWrongWords: hurt !== undefined && hurt.wrong.length > figuresOf(hurt.wrong).length,
    isRight: isSure && figuresOf([...hurt.wrong, ...hurt.unknown]).length === 0,
    possible: countPossible(trial),
    tellsWrong:
      hurt !== undefined && !isSure && figuresOf(hurt.wrong).length > 0 && hurt.row?.state === 'ambiguous',
    wrongOthers: invented.length + others.filter(isWrong).length,
    others: others.length,
    unsureOthers: others.filter((each) => !each.isSure).length,
  };
}

function isWrong({ isSure, wrong }: Judged): boolean {
  return isSure && figuresOf(wrong).length > 0;
}

function figuresOf(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => !WORDS.includes(cell));
}

/** Of a row that is gone nothing can be told. */
function countPossible({ row, goal, unit, report }: Trial): number {
  if (row.form === 'lost') return 0;
  const possible = valuesBefore(row, report.quarter);
  if (possible.length < 2) return possible.length;
  const fitting = possible.filter((values) => fitsFamily(values, goal, unit));
  return fitting.length === 0 ? possible.length : fitting.length;
}

/** Whether a goal still adds up its actions with these values in the place of one of them. */
function fitsFamily(values: Values, goal: InventedGoal, { goals, family }: InventedUnit): boolean {
  const at = goals.indexOf(goal);
  if (family.length === 0 || (at !== 0 && !family.includes(at))) return true;
  const valuesAt = (index: number): Values => (index === at ? values : valuesOf(goals[index] ?? goal));
  const sums = values.map((_, column) => sumUp(family.map((index) => valuesAt(index)[column] ?? 0)));
  // The percentage of a sum is no sum of percentages.
  return sums.slice(0, -1).every((sum, column) => sum === valuesAt(0)[column]);
}

function valuesOf(goal: InventedGoal): Values {
  return [...goal.planned, ...goal.achieved, goal.annual, absoluteOf(goal), percentOf(goal) ?? 0];
}
