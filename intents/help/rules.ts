import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

const asksSomething = (s: Signals): boolean =>
  hasAny(s, 'howMany', 'howGoing', 'howClosed', 'summary', 'listNoun', 'goalNoun', 'which') ||
  s.order !== null;
const nothingNamed = (s: Signals): boolean =>
  (s.subjectInherited || (!namesGoals(s) && !namesGroup(s))) && s.filter === null;

export const HELP_RULES: readonly Rule[] = [
  {
    name: 'help.asked',
    strength: 3,
    fires: (s) => nothingNamed(s) && has(s, 'askHelp') && s.strangers.length === 0,
  },
  {
    name: 'help.thanks',
    strength: 3,
    fires: (s) => nothingNamed(s) && has(s, 'thanks') && !asksSomething(s),
  },
  {
    name: 'help.greeting',
    strength: 1,
    fires: (s) => nothingNamed(s) && hasAny(s, 'greeting', 'farewell') && s.strangers.length === 0,
  },
];
