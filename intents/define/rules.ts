import type { Rule } from '../intent.ts';
import { has, hasAny } from '../reading/signals.ts';

export const DEFINE_RULES: readonly Rule[] = [
  {
    name: 'define.term',
    strength: 3,
    fires: (s) =>
      has(s, 'define') &&
      hasAny(s, 'term', 'relative', 'compliance', 'yellow', 'red', 'green', 'lineOfAction', 'percent'),
  },
  {
    name: 'define.line',
    strength: 3,
    fires: (s) => has(s, 'define') && (s.lines.length > 0 || s.goalsByCode || s.programs.length > 0),
  },
];
