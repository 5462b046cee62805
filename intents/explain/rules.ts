import type { Rule } from '../intent.ts';
import { has, namesGoals, namesGroup } from '../reading/signals.ts';

export const EXPLAIN_RULES: readonly Rule[] = [
  {
    name: 'explain.why',
    strength: 3,
    fires: (s) => has(s, 'why') && (namesGoals(s) || namesGroup(s)) && s.note === null,
  },
];
