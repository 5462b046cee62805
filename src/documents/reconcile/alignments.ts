import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { Slot } from './cells.ts';
import { sameNumber } from './checks.ts';

/** One way to lay the cells of a row, in their order, on the figures that the row should have. */
export interface Alignment {
  /** For each slot the index of its cell, or null where the cell is taken to be lost. */
  readonly picks: readonly (number | null)[];
  /** Cells left out because they repeat the cell or the pair before them. */
  readonly doubles: readonly number[];
  /** Cells left out that repeat nothing. */
  readonly strays: readonly number[];
  /** First of the cells after the last slot, which are left out too. */
  readonly trailingFrom: number;
}

export interface AlignmentProblem {
  readonly cells: readonly number[];
  readonly slots: number;
  /** The number printed just before the first cell, which may be what the first cell repeats. */
  readonly before: number | null;
  /** How many cells may be taken for lost or for strays, both together. */
  readonly heavy: number;
}

/** Beyond this, a row has so many equal cells that its alignments say nothing. */
const LIMIT = 20_000;

/** The figures of a row at the close of a quarter, in the order of their columns: P of all four quarters, A up to it. */
export function slotsOf(reported: Quarter): readonly Slot[] {
  return QUARTERS.flatMap((quarter): Slot[] => {
    const planned: Slot = { series: 'planned', quarter };
    return quarter <= reported ? [planned, { series: 'achieved', quarter }] : [planned];
  });
}

interface Step {
  readonly cell: number;
  readonly picks: readonly (number | null)[];
  readonly doubles: readonly number[];
  readonly strays: readonly number[];
}

/** Every alignment with at most `heavy` lost and stray cells; any number of doubled ones. */
export function findAlignments(problem: AlignmentProblem): readonly Alignment[] {
  const found: Alignment[] = [];
  const open: Step[] = [{ cell: 0, picks: [], doubles: [], strays: [] }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (found.length >= LIMIT) break;
    if (step.picks.length === problem.slots) {
      found.push({ picks: step.picks, doubles: step.doubles, strays: step.strays, trailingFrom: step.cell });
    } else open.push(...nextSteps(problem, step));
  }
  return found;
}

function nextSteps(problem: AlignmentProblem, step: Step): Step[] {
  const { cell, picks, doubles, strays } = step;
  const next: Step[] = [];
  const lost = picks.filter((pick) => pick === null).length;
  const mayBreak = lost + strays.length < problem.heavy;
  if (mayBreak) next.push({ ...step, picks: [...picks, null] });
  if (cell >= problem.cells.length) return next;
  if (mayBreak) next.push({ ...step, cell: cell + 1, strays: [...strays, cell] });
  if (repeatsPair(problem.cells, cell)) {
    next.push({ ...step, cell: cell + 2, doubles: [...doubles, cell, cell + 1] });
  }
  if (repeatsCell(problem, cell)) next.push({ ...step, cell: cell + 1, doubles: [...doubles, cell] });
  next.push({ ...step, cell: cell + 1, picks: [...picks, cell] });
  return next;
}

function repeatsCell({ cells, before }: AlignmentProblem, index: number): boolean {
  return same(cells[index], index === 0 ? (before ?? undefined) : cells[index - 1]);
}

function repeatsPair(cells: readonly number[], index: number): boolean {
  return same(cells[index], cells[index - 2]) && same(cells[index + 1], cells[index - 1]);
}

function same(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && sameNumber(a, b);
}

/** Whether each cell from `from` on repeats the cell or the pair before it. */
export function onlyRepeats(cells: readonly number[], from: number): boolean {
  let index = from;
  while (index < cells.length) {
    if (same(cells[index], cells[index - 1])) index += 1;
    else if (repeatsPair(cells, index)) index += 2;
    else return false;
  }
  return true;
}

/** How many doublings (of a cell or of a pair) an alignment leaves out before its last slot. */
export function countDoublings({ cells }: AlignmentProblem, { doubles }: Alignment): number {
  let count = 0;
  for (let at = 0; at < doubles.length; at += 1) {
    const index = doubles[at] ?? 0;
    if (doubles[at + 1] === index + 1 && repeatsPair(cells, index)) at += 1;
    count += 1;
  }
  return count;
}
