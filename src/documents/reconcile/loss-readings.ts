import type { PrintedNumber } from '#src/documents/printed-number.ts';
import { slotsOf } from './alignments.ts';
import type { RowValues } from './cells.ts';
import { checkRow, type LaidRow, layLiterally, type RowChecks, toValues } from './layout.ts';
import { putBack } from './lost-cell.ts';
import type { OrderedRow, Placement } from './placements.ts';
import { keyOf, type Reading } from './reading.ts';

/** A cell lost from a row that looks whole, with a figure like none beside it. */
const UNLIKELY = 0.75;

/** What the checks of a row say where they are not believed. */
const NOTHING_TOLD: RowChecks = { planned: null, achieved: null, percent: null };

/** Readings with one cell lost, from the placements that lack it. */
export function lossReadings(row: OrderedRow, laid: readonly Placement[]): readonly Reading[] {
  if (row.annual === null || row.absolute === null) return [];
  const { cells } = row.periods;
  const isShorter = typeof row.usual?.cells === 'number' && cells.length < row.usual.cells;
  const literal = layLiterally(row).laid;
  // That a sum closes as it stands says little against a loss where the row is not as long as the others.
  const hasNoHabit = row.usual?.cells === null;
  const literally = isShorter || hasNoHabit ? NOTHING_TOLD : checkRow(toValues(literal), literal);
  const short = isShorter || cells.length < slotsOf(row.quarter).length;
  return laid.flatMap((placed) => {
    const dropped = placed.alignment.doubles.map((index) => cells[index]?.value ?? 0);
    const found = putBack({ laid: placed.laid, literally, short, hasNoHabit, dropped });
    return found === undefined
      ? []
      : orUnknown(found.values, placed.laid).map(
          (each): Reading => ({
            values: each,
            repair: 'lost-or-stray',
            defects: placed.defects,
            strain: placed.strain + (found.isLikely ? 0 : UNLIKELY),
          }),
        );
  });
}

/** A figure that would come back as 0 may as well be a capture that is missing: both are readings. */
function orUnknown(values: RowValues, laid: LaidRow): RowValues[] {
  const unknown = (now: readonly (number | null)[], before: readonly (PrintedNumber | null)[]) =>
    now.map((value, index) => (value === 0 && before[index] === null ? null : value));
  const blank: RowValues = {
    ...values,
    planned: unknown(values.planned, laid.planned),
    achieved: unknown(values.achieved, laid.achieved),
  };
  return keyOf(blank) === keyOf(values) ? [values] : [values, blank];
}
