/** The columns of the canonical CSV, in the order in which it is written. */
export const CANONICAL_COLUMNS = [
  'year',
  'program_code',
  'program_name',
  'unit_code',
  'unit_name',
  'goal_code',
  'printed_code',
  'kind',
  'parent_code',
  'description',
  'measure',
  'annual',
  'p1',
  'a1',
  'p2',
  'a2',
  'p3',
  'a3',
  'p4',
  'a4',
  'absolute_reported',
  'relative_reported_pct',
  'lines',
  'remark',
] as const;

export type CanonicalColumn = (typeof CANONICAL_COLUMNS)[number];

export const NUMBER_COLUMNS: readonly CanonicalColumn[] = [
  'annual',
  'p1',
  'a1',
  'p2',
  'a2',
  'p3',
  'a3',
  'p4',
  'a4',
  'absolute_reported',
  'relative_reported_pct',
];

/** Columns that each row must fill. */
export const REQUIRED_COLUMNS: readonly CanonicalColumn[] = [
  'year',
  'program_code',
  'unit_code',
  'goal_code',
  'kind',
];
