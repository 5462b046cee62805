import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { RowValues, ValueField } from './reconcile/cells.ts';

/** One value of a row: how it is named in the store's terms and to people. */
export interface ValuePick {
  readonly field: ValueField;
  readonly quarter: Quarter | null;
  /** "la meta anual", "lo programado en el 3.er trimestre". */
  readonly words: string;
  readonly pick: (values: RowValues) => number | null;
}

export const VALUE_PICKS: readonly ValuePick[] = [
  { field: 'annual', quarter: null, words: 'la meta anual', pick: (values) => values.annual },
  ...QUARTERS.map(
    (quarter): ValuePick => ({
      field: `p${quarter}`,
      quarter,
      words: `lo programado en el ${formatQuarter(quarter)}`,
      pick: (values) => values.planned[quarter - 1] ?? null,
    }),
  ),
  ...QUARTERS.map(
    (quarter): ValuePick => ({
      field: `a${quarter}`,
      quarter,
      words: `lo alcanzado en el ${formatQuarter(quarter)}`,
      pick: (values) => values.achieved[quarter - 1] ?? null,
    }),
  ),
  {
    field: 'absolute_reported',
    quarter: null,
    words: 'el avance absoluto',
    pick: (values) => values.absolute,
  },
  {
    field: 'relative_reported_pct',
    quarter: null,
    words: 'el avance relativo',
    pick: (values) => values.percent,
  },
];

/** "P1 100, A1 150": the short form of the report's own headings. */
export function shortValue({ field, pick }: ValuePick, values: RowValues): string {
  const name = field.length === 2 ? field.toUpperCase() : (SHORT_NAMES[field] ?? field);
  return `${name} ${formatNumber(pick(values))}`;
}

const SHORT_NAMES: Readonly<Partial<Record<ValueField, string>>> = {
  annual: 'meta anual',
  absolute_reported: 'avance absoluto',
  relative_reported_pct: 'avance relativo',
};

export function wordsOf(field: ValueField): string {
  return VALUE_PICKS.find((each) => each.field === field)?.words ?? field;
}

export function quarterOf(field: ValueField): Quarter | null {
  return VALUE_PICKS.find((each) => each.field === field)?.quarter ?? null;
}
