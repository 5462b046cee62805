import { quarterOfMonth, quartersThrough, toQuarter } from '#src/domain/period.ts';
import { monthsBetween } from './month-span.ts';
import { openRange, openRangeFromMonth } from './ranges.ts';
import {
  type Found,
  type Impossible,
  NOT_IN_QUARTERS,
  numberOf,
  type PeriodRule,
  quarterNumbered,
  type Reading,
  rule,
  stretch,
} from './reading.ts';

/** The quarter that the pattern named, by number or by one of its months. */
function namedQuarter({ captures }: Found): Reading | undefined {
  const month = numberOf(captures, 'anymonth');
  if (month !== undefined) return quarterNumbered(quarterOfMonth(month));
  return quarterNumbered(numberOf(captures, 'ordinal') ?? numberOf(captures, 'mark'));
}

const LEANS_ON_ANOTHER: Impossible = { kind: 'impossible', reason: 'leans-on-another' };

/** Stretches told by what comes before or after them, or by how many months they have. */
export const BOUND_RULES: readonly PeriodRule[] = [
  rule(
    'before',
    ['antes del|de el? <ordinal> <quarter>', 'antes del|de el? mes? de? <mark>|<anymonth>'],
    (found) => {
      const month = numberOf(found.captures, 'anymonth');
      if (month === 1) return undefined;
      // Before August is through July, which lies in the same quarter.
      if (month !== undefined) {
        return stretch('quarters', quartersThrough(quarterOfMonth(month - 1)), {
          cumulative: true,
          months: monthsBetween(1, month - 1),
        });
      }
      const named = namedQuarter(found);
      const last = toQuarter((named?.kind === 'stretch' ? (named.quarters[0] ?? 1) : 1) - 1);
      return last === undefined ? named : stretch('quarters', quartersThrough(last), { cumulative: true });
    },
  ),
  rule(
    'after',
    ['despues del|de el? <ordinal> <quarter>', 'despues del|de el? mes? de? <mark>|<anymonth>'],
    (found) => {
      const month = numberOf(found.captures, 'anymonth');
      const named =
        month === undefined ? namedQuarter(found) : quarterNumbered(quarterOfMonth((month % 12) + 1));
      const quarter = named?.kind === 'stretch' ? named.quarters[0] : undefined;
      if (quarter === undefined || month === 12) return named?.kind === 'impossible' ? named : undefined;
      if (month !== undefined) return openRangeFromMonth(month + 1, found.context);
      const first = toQuarter(quarter + 1);
      return first === undefined ? undefined : openRange(first, found.context);
    },
  ),
  rule('the one before', ['<quarter> previo|anterior a|al el? <ordinal> <quarter>?'], (found) => {
    const previous = toQuarter((numberOf(found.captures, 'ordinal') ?? 0) - 1);
    return previous === undefined ? undefined : stretch('quarter', [previous]);
  }),
  rule(
    'first months',
    ['<n> primeros meses del? <yearword>?', 'primeros <n> meses del? <yearword>?'],
    (found) => {
      const months = numberOf(found.captures, 'n') ?? 0;
      const last = months % 3 === 0 ? toQuarter(months / 3) : undefined;
      return last === undefined
        ? NOT_IN_QUARTERS
        : stretch('quarters', quartersThrough(last), { cumulative: last > 1 });
    },
  ),
  rule(
    'same stretch of another year',
    ['mismo|igual <quarter>|<semester>|periodo|lapso|mes del|de <yearword> pasado|anterior|<year>'],
    () => LEANS_ON_ANOTHER,
  ),
];
