import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals } from '../reading/signals.ts';

export const ANNOTATE_RULES: readonly Rule[] = [
  {
    name: 'annotate.note',
    strength: 4,
    fires: (s) => s.note !== null && (hasAny(s, 'add', 'record', 'remark', 'saying') || namesGoals(s)),
  },
  {
    name: 'annotate.words',
    strength: 3,
    fires: (s) => hasAny(s, 'add') && has(s, 'remark') && namesGoals(s),
  },
];
