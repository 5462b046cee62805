import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { nameField } from '#src/language/field-words.ts';
import { formatNumber } from '#src/language/format.ts';
import type { RowValues, ValueField } from './reconcile/cells.ts';

/** One value of a row, by its name in the store. */
export interface ValuePick {
  readonly field: ValueField;
  readonly quarter: Quarter | null;
  readonly pick: (values: RowValues) => number | null;
}

export const VALUE_PICKS: readonly ValuePick[] = [
  { field: 'annual', quarter: null, pick: (values) => values.annual },
  ...QUARTERS.map(
    (quarter): ValuePick => ({
      field: `p${quarter}`,
      quarter,
      pick: (values) => values.planned[quarter - 1] ?? null,
    }),
  ),
  ...QUARTERS.map(
    (quarter): ValuePick => ({
      field: `a${quarter}`,
      quarter,
      pick: (values) => values.achieved[quarter - 1] ?? null,
    }),
  ),
  { field: 'absolute_reported', quarter: null, pick: (values) => values.absolute },
  { field: 'relative_reported_pct', quarter: null, pick: (values) => values.percent },
];

/** "P1 100, A1 150": the short form of the report's own headings. */
export function shortValue({ field, pick }: ValuePick, values: RowValues): string {
  const name = field.length === 2 ? field.toUpperCase() : nameField(field);
  return `${name} ${formatNumber(pick(values))}`;
}

export function quarterOf(field: ValueField): Quarter | null {
  return VALUE_PICKS.find((each) => each.field === field)?.quarter ?? null;
}
