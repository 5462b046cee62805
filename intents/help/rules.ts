import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

const nothingNamed = (s: Signals): boolean => !namesGoals(s) && !namesGroup(s) && s.filter === null;

export const HELP_RULES: readonly Rule[] = [
  { name: 'help.asked', strength: 3, fires: (s) => nothingNamed(s) && has(s, 'askHelp') && s.strangers.length === 0 },
  { name: 'help.thanks', strength: 3, fires: (s) => nothingNamed(s) && has(s, 'thanks') && !hasAny(s, 'howMany', 'howGoing') },
  { name: 'help.greeting', strength: 1, fires: (s) => nothingNamed(s) && hasAny(s, 'greeting', 'farewell') && s.strangers.length === 0 },
];
