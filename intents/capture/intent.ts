import { formatNumber, formatPeriod, joinWithAnd } from '#src/language/format.ts';
import type { Intent } from '../intent.ts';
import { recognisedOnly } from '../telling/not-yet.ts';
import { CAPTURE_RULES } from './rules.ts';

/** Record an achieved figure. */
export const CAPTURE: Intent = recognisedOnly({
  name: 'capture',
  effect: 'write',
  slots: ['goals', 'units', 'period', 'value'],
  rules: CAPTURE_RULES,
  wish: ({ goals, period, value }) => {
    const when = period === null ? '' : `, ${formatPeriod(period)}`;
    return `registrar ${formatNumber(value)} en la ${joinWithAnd(goals.map(({ code }) => code))}${when}`;
  },
  instead: 'Mientras tanto, el avance entra con el informe del trimestre.',
});
