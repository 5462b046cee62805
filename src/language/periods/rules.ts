import { BOUND_RULES } from './bounds.ts';
import { MONTH_RULES } from './months.ts';
import { QUARTER_LIST_RULES } from './quarter-lists.ts';
import { QUARTER_COUNT_RULES, QUARTER_RULES, REST_RULES, SEMESTER_RULES } from './quarters.ts';
import { OPEN_RANGE_RULES, RANGE_RULES, TO_DATE_RULES } from './ranges.ts';
import type { PeriodRule } from './reading.ts';
import { RELATIVE_RULES } from './relative.ts';
import { YEAR_RULES } from './years.ts';

/** At one place in a message the longest match counts; between equals, the one listed first. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  ...TO_DATE_RULES,
  ...BOUND_RULES,
  ...RELATIVE_RULES,
  ...QUARTER_LIST_RULES,
  ...QUARTER_COUNT_RULES,
  ...QUARTER_RULES,
  ...SEMESTER_RULES,
  ...REST_RULES,
  ...RANGE_RULES,
  ...OPEN_RANGE_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
];
