import { sameNumber } from './checks.ts';

/** What stands between a row's last figure and its absolute advance. */
export interface RowTail {
  /** Cells there by habit: the last figure again, zeros under quarters to come. */
  readonly habitual: number;
  /** Cells and pairs there that no page prints by habit. */
  readonly defects: number;
}

export interface TailOf {
  /** Every cell of the row. */
  readonly cells: readonly number[];
  /** First of the cells after the last figure. */
  readonly from: number;
  readonly absolute: number | null;
  /** Whether quarters are still to come. */
  readonly isOpen: boolean;
}

export function readTail({ cells, from, absolute, isOpen }: TailOf): RowTail {
  const byHabit = readHabit({ cells, from, isOpen });
  const last = cells.at(-1);
  const repeatsTotal = cells.length > from && last !== undefined && sameNumber(last, absolute ?? Number.NaN);
  if (byHabit.defects === 0 || !repeatsTotal) return byHabit;
  // A total that stands twice.
  const { habitual, defects } = readHabit({ cells: cells.slice(0, -1), from, isOpen });
  return { habitual, defects: defects + 1 };
}

function readHabit({ cells, from, isOpen }: Omit<TailOf, 'absolute'>): RowTail {
  if (isOpen && cells.slice(from).every((cell) => cell === 0)) {
    return { habitual: cells.length - from, defects: 0 };
  }
  const same = (one: number, other: number): boolean => {
    const [a, b] = [cells[one], cells[other]];
    return a !== undefined && b !== undefined && sameNumber(a, b);
  };
  let habitual = 0;
  let defects = 0;
  let at = from;
  while (at < cells.length) {
    if (same(at, at - 1)) {
      habitual += 1;
      at += 1;
    } else {
      // A pair that stands twice, or a strange cell.
      defects += 1;
      at += same(at, at - 2) && same(at + 1, at - 1) ? 2 : 1;
    }
  }
  return { habitual, defects };
}
