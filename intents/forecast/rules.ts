import type { Rule } from '../intent.ts';
import { hasAny, namesGoals, namesGroup } from '../reading/signals.ts';

export const FORECAST_RULES: readonly Rule[] = [
  {
    name: 'forecast.words',
    strength: 3,
    fires: (s) =>
      hasAny(s, 'forecast', 'atRisk') && (namesGoals(s) || namesGroup(s) || s.strangers.length === 0),
  },
];
