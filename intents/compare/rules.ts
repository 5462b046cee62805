import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, type Signals } from '../reading/signals.ts';

const sides = (s: Signals): number =>
  Math.max(
    s.goals.length,
    s.units.length,
    s.programs.length,
    s.lines.length,
    s.period?.cumulative === false ? s.period.quarters.length : 0,
  );

export const COMPARE_RULES: readonly Rule[] = [
  {
    name: 'compare.word',
    strength: 3,
    fires: (s) => has(s, 'compare') && !has(s, 'refusal') && sides(s) > 1,
  },
  {
    name: 'compare.more-or',
    strength: 3,
    fires: (s) => has(s, 'moreOr') && sides(s) > 1 && (namesGoals(s) || hasAny(s, 'compare')),
  },
];
