import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { Slot } from './cells.ts';
import { sameNumber } from './checks.ts';

/** One way to lay the cells of a row, in their order, on the figures that the row should have. */
export interface Alignment {
  /** For each slot the index of its cell, or null where the cell is taken to be lost. */
  readonly picks: readonly (number | null)[];
  /** Cells left out because they repeat the cell or the pair before them. */
  readonly doubles: readonly number[];
  /** How many times something was doubled: a pair counts once. */
  readonly doublings: number;
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

interface Step extends Omit<Alignment, 'trailingFrom'> {
  /** The next cell to place. */
  readonly cell: number;
}

/**
 * Every alignment with at most `heavy` lost and stray cells and any number of doubled ones. Of those
 * that read the same values, only the one with the fewest doublings: rows of equal cells have thousands.
 */
export function findAlignments(problem: AlignmentProblem): readonly Alignment[] {
  const found: Alignment[] = [];
  const last = problem.cells.length + problem.slots;
  const layers: Map<string, Step>[] = Array.from({ length: last + 2 }, () => new Map<string, Step>());
  const start: Step = { cell: 0, picks: [], doubles: [], doublings: 0, strays: [] };
  layers[0]?.set(keyOf(problem, start), start);
  // Each step places or leaves out something, so that it leads to a later layer.
  for (const layer of layers) {
    for (const step of layer.values()) {
      if (step.picks.length === problem.slots) {
        const { cell, ...alignment } = step;
        found.push({ ...alignment, trailingFrom: cell });
        continue;
      }
      for (const next of nextSteps(problem, step)) {
        const later = layers[next.cell + next.picks.length];
        const known = later?.get(keyOf(problem, next));
        if (known === undefined || next.doublings < known.doublings) later?.set(keyOf(problem, next), next);
      }
    }
    if (found.length >= LIMIT) break;
  }
  return found;
}

function keyOf({ cells }: AlignmentProblem, { cell, picks, strays }: Step): string {
  const values = picks.map((pick) => (pick === null ? '?' : cells[pick]));
  return `${cell} ${strays.length} ${values.join()}`;
}

function nextSteps(problem: AlignmentProblem, step: Step): Step[] {
  const { cell, picks, doubles, doublings, strays } = step;
  const next: Step[] = [];
  const lost = picks.filter((pick) => pick === null).length;
  const mayBreak = lost + strays.length < problem.heavy;
  if (mayBreak) next.push({ ...step, picks: [...picks, null] });
  if (cell >= problem.cells.length) return next;
  const more = { ...step, doublings: doublings + 1 };
  next.push({ ...step, cell: cell + 1, picks: [...picks, cell] });
  if (mayBreak) next.push({ ...step, cell: cell + 1, strays: [...strays, cell] });
  if (repeatsPair(problem.cells, cell))
    next.push({ ...more, cell: cell + 2, doubles: [...doubles, cell, cell + 1] });
  if (repeatsCell(problem, cell)) next.push({ ...more, cell: cell + 1, doubles: [...doubles, cell] });
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
