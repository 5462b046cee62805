import type { Rule } from '../intent.ts';
import { has, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

const ofSomething = (s: Signals): boolean => namesGoals(s) || namesGroup(s) || s.strangers.length === 0;

export const TREND_RULES: readonly Rule[] = [
  { name: 'trend.word', strength: 3, fires: (s) => has(s, 'trend') && !has(s, 'refusal') && ofSomething(s) },
];
