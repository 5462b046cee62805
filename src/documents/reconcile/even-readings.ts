import type { PrintedNumber } from '#src/documents/printed-number.ts';
import { QUARTERS } from '#src/domain/period.ts';
import type { RowValues } from './cells.ts';
import { sameNumber } from './checks.ts';
import { checkRow, closes, type LaidRow, toValues } from './layout.ts';
import { isOneDigitOff } from './misread-digit.ts';
import { type OrderedRow, type Placement, placements } from './placements.ts';
import { distinct, MOST_DEFECTS, type Reading } from './reading.ts';

/** What a row need not be given that is as even as most are: every quarter planned alike, or all achieved as planned. */
const EVENNESS = 1;

/**
 * Readings by two defects whose quarters are all planned alike, or achieved just as planned. Of such rows
 * two lost cells are told by the others, so that they are as likely as one defect of an uneven row. None
 * where one of the readings so far is as even.
 */
export function evenReadings(row: OrderedRow, sofar: readonly Reading[]): readonly Reading[] {
  const alike = sofar.some(({ values }) => isPlannedAlike(values));
  const asPlanned = sofar.some(({ values }) => countOff(values, row.quarter) === 0);
  if (alike && asPlanned) return [];
  return distinct(
    placements(row, 2).flatMap((placed) => [
      ...(alike ? [] : plannedAlike(placed)),
      ...(asPlanned ? [] : achievedAsPlanned(placed)),
    ]),
  );
}

/** Of the readings of a row that closes as it stands, those by one defect with more quarters achieved just as planned. */
export function evenerReadings(
  row: OrderedRow,
  { standing, others }: { readonly standing: Reading; readonly others: () => readonly Reading[] },
): readonly Reading[] {
  const off = countOff(standing.values, row.quarter);
  if (off === 0) return [];
  const evener = others()
    .filter(({ values }) => isEvener(countOff(values, row.quarter), off))
    .map((reading) => ({ ...reading, strain: reading.strain - EVENNESS }));
  const asPlanned = placements(row, 1).flatMap(achievedAsPlanned);
  return distinct([...evener, ...asPlanned].filter(({ defects }) => defects === 1));
}

/** All of them, or two more at least: one may be chance. */
function isEvener(off: number, before: number): boolean {
  return off === 0 || off <= before - 2;
}

function isPlannedAlike({ planned }: RowValues): boolean {
  return planned.every((value) => value === planned[0]);
}

/** How many of the reported quarters were not achieved just as planned. */
function countOff({ planned, achieved }: RowValues, reported: number): number {
  return achieved.slice(0, reported).filter((value, index) => value !== planned[index]).length;
}

/** Figures of one series with what digits it takes to read them so. */
interface Series {
  readonly values: readonly (number | null)[];
  readonly digits: number;
}

function plannedAlike({ laid, defects, strain }: Placement): Reading[] {
  const each = laid.annual === null ? undefined : laid.annual.value / QUARTERS.length;
  if (each === undefined || !Number.isInteger(each)) return [];
  const planned = readAs(
    laid.planned,
    QUARTERS.map(() => each),
  );
  if (planned === undefined) return [];
  const values: RowValues = { ...toValues(laid), planned: planned.values };
  return toReadings({ laid, values, defects: defects + planned.digits, strain });
}

function achievedAsPlanned({ laid, defects, strain }: Placement): Reading[] {
  // Of one quarter alone it would say nothing.
  if (laid.reported === 1) return [];
  const isReported = (index: number): boolean => index < laid.reported;
  return [laid.planned, laid.achieved].flatMap((leading) => {
    const expected = laid.planned.map((planned, index) => {
      const achieved = isReported(index) ? laid.achieved[index] : null;
      return (isReported(index) ? (leading[index] ?? planned ?? achieved) : planned)?.value ?? null;
    });
    const planned = readAs(laid.planned, expected);
    const achieved = readAs(
      laid.achieved,
      expected.map((value, index) => (isReported(index) ? value : null)),
    );
    if (planned === undefined || achieved === undefined) return [];
    const values: RowValues = { ...toValues(laid), planned: planned.values, achieved: achieved.values };
    const digits = planned.digits + achieved.digits;
    return toReadings({ laid, values, defects: defects + digits, strain });
  });
}

/** The cells read as what is expected of them: lost ones take it, others may be one digit off. */
function readAs(
  cells: readonly (PrintedNumber | null)[],
  expected: readonly (number | null)[],
): Series | undefined {
  let digits = 0;
  for (const [index, cell] of cells.entries()) {
    const value = expected[index] ?? null;
    if (cell === null || value === null || sameNumber(cell.value, value)) continue;
    if (!isOneDigitOff(cell, value)) return undefined;
    digits += 1;
  }
  return { values: expected, digits };
}

interface Completed {
  readonly laid: LaidRow;
  readonly values: RowValues;
  readonly defects: number;
  readonly strain: number;
}

function toReadings({ laid, values, defects, strain }: Completed): Reading[] {
  if (defects > MOST_DEFECTS || !closes(checkRow(values, laid))) return [];
  return [{ values, repair: 'lost-or-stray', defects, strain: strain - EVENNESS }];
}
