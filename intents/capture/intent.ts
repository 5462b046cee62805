import { lastQuarter } from '#src/domain/period.ts';
import type { Slots } from '#src/domain/slots.ts';
import { formatNumber, formatPeriod, joinWithAnd } from '#src/language/format.ts';
import type { Intent } from '../intent.ts';
import { recognisedOnly } from '../telling/not-yet.ts';
import { CAPTURE_RULES } from './rules.ts';

/** A figure is of one quarter: "al cuarto trimestre" names the fourth, not the year to date. */
function toOneQuarter(slots: Slots): Slots {
  const { period } = slots;
  if (period?.cumulative !== true) return slots;
  return { ...slots, period: { ...period, quarters: [lastQuarter(period)], cumulative: false } };
}

/** Record an achieved figure. */
export const CAPTURE: Intent = recognisedOnly({
  name: 'capture',
  effect: 'write',
  needsSubject: true,
  slots: ['goals', 'units', 'period', 'value'],
  rules: CAPTURE_RULES,
  settle: toOneQuarter,
  wish: ({ goals, period, value }) => {
    const when = period === null ? '' : `, ${formatPeriod(period)}`;
    return `registrar ${formatNumber(value)} en la ${joinWithAnd(goals.map(({ code }) => code))}${when}`;
  },
  instead: 'Mientras tanto, el avance entra con el informe del trimestre.',
});
