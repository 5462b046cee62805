import type { Rule } from '../intent.ts';
import { has, namesGoals, namesGroup } from '../reading/signals.ts';

export const RESPONSIBLE_RULES: readonly Rule[] = [
  {
    name: 'responsible.who',
    strength: 3,
    fires: (s) => has(s, 'responsibleFor') && (namesGoals(s) || namesGroup(s)),
  },
];
