import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { RowValues } from './cells.ts';
import { sameNumber, sumOf } from './checks.ts';
import { checkRow, closes, type LaidRow, type RowChecks, toValues } from './layout.ts';

export interface LostCellCase {
  readonly laid: LaidRow;
  /** The checks of the row read literally. */
  readonly literally: RowChecks;
  /** Fewer cells are printed than the row has figures, so that one is lost for certain. */
  readonly short: boolean;
  /** The page does not show how many cells its rows have. */
  readonly hasNoHabit: boolean;
  /** Values of the cells that this reading leaves out as doubled. */
  readonly dropped: readonly number[];
}

export interface FoundCell {
  readonly values: RowValues;
  /** A cell is missing for certain, or the figure repeats one beside it. */
  readonly isLikely: boolean;
}

/**
 * The row with its one lost figure put back. The figure takes whatever value closes its own sum, so
 * that this sum proves nothing: the repair counts only where the other sum fails read literally and
 * closes with the figure back in its place, or where a cell is missing for certain. It is likelier where
 * the figure repeats the one of the neighbouring quarter or the other of its pair. It is never one that
 * the same reading drops.
 */
export function putBack(lost: LostCellCase): FoundCell | undefined {
  const values = toValues(lost.laid);
  const quarters = QUARTERS.filter((quarter) => quarter <= lost.laid.reported);
  const planned = QUARTERS.find((quarter) => values.planned[quarter - 1] === null);
  const achieved = quarters.find((quarter) => values.achieved[quarter - 1] === null);
  if (planned !== undefined) {
    if (lost.literally.achieved === true && !lost.short) return undefined;
    return accept(lost, withValue(values, { series: 'planned', quarter: planned, total: values.annual }));
  }
  if (achieved === undefined || (lost.literally.planned === true && !lost.short)) return undefined;
  return accept(lost, withValue(values, { series: 'achieved', quarter: achieved, total: values.absolute }));
}

interface Put {
  readonly values: RowValues;
  readonly value: number;
  readonly neighbours: readonly (number | null | undefined)[];
  /** The series whose sum proves the repair. */
  readonly proof: 'planned' | 'achieved';
}

interface Missing {
  readonly series: 'planned' | 'achieved';
  readonly quarter: Quarter;
  readonly total: number | null;
}

function withValue(values: RowValues, { series, quarter, total }: Missing): Put | undefined {
  const parts = values[series];
  const others = sumOf(parts.filter((_, index) => index !== quarter - 1 && index < lengthOf(series, parts)));
  if (others === null || total === null || total < others) return undefined;
  const value = Number((total - others).toFixed(6));
  const filled = parts.map((part, index) => (index === quarter - 1 ? value : part));
  const proof = series === 'planned' ? 'achieved' : 'planned';
  const twin = values[proof][quarter - 1];
  return {
    values: { ...values, [series]: filled },
    value,
    neighbours: [parts[quarter - 2], parts[quarter], twin],
    proof,
  };
}

/** Quarters not reported have no A to add up. */
function lengthOf(series: 'planned' | 'achieved', parts: readonly (number | null)[]): number {
  if (series === 'planned') return parts.length;
  return parts.reduce<number>((last, part, index) => (part === null ? last : index + 1), 0);
}

function accept(lost: LostCellCase, put: Put | undefined): FoundCell | undefined {
  if (put === undefined || !closes(checkRow(put.values, lost.laid))) return undefined;
  if (lost.dropped.some((value) => sameNumber(value, put.value))) return undefined;
  const repeats = put.neighbours.some((near) => typeof near === 'number' && sameNumber(near, put.value));
  const isLikely = lost.short || repeats;
  const isPossible = isLikely || lost.hasNoHabit || lost.literally[put.proof] === false;
  return isPossible ? { values: put.values, isLikely } : undefined;
}
