import type { Rule } from '../intent.ts';
import { has } from '../reading/signals.ts';

export const UNKNOWN_RULES: readonly Rule[] = [
  { name: 'unknown.outside', strength: 4, fires: (s) => has(s, 'outside') && !s.goalsByCode },
];
