import type { Rule } from '../intent.ts';
import { has, namesGoals } from '../reading/signals.ts';

export const CAPTURE_RULES: readonly Rule[] = [
  {
    name: 'capture.record-figure',
    strength: 3,
    fires: (s) => has(s, 'record') && s.value !== null && namesGoals(s) && s.note === null,
  },
];
