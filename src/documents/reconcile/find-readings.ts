import type { RowCells } from './cells.ts';
import { evenerReadings, evenReadings } from './even-readings.ts';
import { checkRow, closes, layLiterally, toValues } from './layout.ts';
import { lossReadings } from './loss-readings.ts';
import { lostTotalReadings } from './lost-total.ts';
import { fixOneDigit } from './misread-digit.ts';
import { countGuesses, type OrderedRow, type Placement, placeLiterally, placements } from './placements.ts';
import { cheapest, distinct, MISREADING, MOST_DEFECTS, type Reading, type Repair } from './reading.ts';

/** The readings of a row that ask to believe the least, from the cheapest on; none where no small repair closes it. */
export function findReadings(row: RowCells): readonly Reading[] {
  if (!isOrdered(row)) return readColumns(row);
  // Most rows close as they stand; the other ways to lay their cells need not be tried.
  const standing = placeLiterally(row).find(
    (placed) => placed.defects === 0 && placed.strain === 0 && row.usual?.cells !== null && isClosed(placed),
  );
  const best = standing === undefined ? cheapest(everyReading(row)) : [toReading(standing)];
  const [first] = best;
  if (first === undefined) return best;
  const evener =
    first.defects === 0
      ? evenerReadings(row, { standing: first, others: () => withoutDigits(row) })
      : evenReadings(row, best);
  return cheapest([...best, ...evener]);
}

/** Every reading of a row by a single defect or none. */
export function simpleReadings(row: RowCells): readonly Reading[] {
  return isOrdered(row) ? distinct(everyReading(row).filter(({ defects }) => defects <= 1)) : [];
}

function everyReading(row: OrderedRow): readonly Reading[] {
  return [
    ...withoutDigits(row),
    ...lostTotalReadings(row),
    ...placements(row, 1).filter(isWhole).flatMap(withOneDigit),
  ];
}

/** Readings by cells that are too many or too few. */
function withoutDigits(row: OrderedRow): readonly Reading[] {
  const laid = placements(row, 1).filter(({ defects }) => defects <= MOST_DEFECTS);
  return [
    ...laid.filter((placed) => isWhole(placed) && isClosed(placed)).map(toReading),
    ...lossReadings(
      row,
      laid.filter((placed) => !isWhole(placed)),
    ),
  ];
}

function isWhole({ alignment }: Placement): boolean {
  return !alignment.picks.includes(null);
}

function readColumns(row: RowCells): readonly Reading[] {
  const { laid } = layLiterally(row);
  const values = toValues(laid);
  if (closes(checkRow(values, laid))) return [{ values, repair: 'none', defects: 0, strain: 0 }];
  return distinct(
    fixOneDigit(laid).map((fixed) => ({ values: fixed, repair: 'misread', defects: 1, strain: MISREADING })),
  );
}

function isOrdered(row: RowCells): row is OrderedRow {
  return row.periods.kind === 'in-order';
}

function isClosed({ laid }: Placement): boolean {
  return closes(checkRow(toValues(laid), laid));
}

function toReading({ laid, alignment, defects, strain }: Placement): Reading {
  return { values: toValues(laid), repair: repairOf(alignment), defects, strain };
}

function repairOf({ strays, picks }: Placement['alignment']): Repair {
  if (strays.length > 0) return 'lost-or-stray';
  return picks.every((pick, index) => pick === index) ? 'none' : 'doubled';
}

/** A digit of a figure that was guessed anyway makes it no worse. */
function withOneDigit({ laid, defects, strain }: Placement): Reading[] {
  const before = countGuesses(laid);
  return fixOneDigit(laid).flatMap((values): Reading[] => {
    const after = countGuesses(laid, values);
    const all = defects + 1 - (before.broken - after.broken);
    if (all > MOST_DEFECTS) return [];
    const mended = before.letters - after.letters;
    return [{ values, repair: 'misread', defects: all, strain: strain + MISREADING - mended }];
  });
}
