import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

const aboutASet = (s: Signals): boolean => !namesGoals(s);

const JUST_A_WORD = 2;

export const LIST_RULES: readonly Rule[] = [
  {
    name: 'list.word-alone',
    strength: 1,
    fires: (s) =>
      aboutASet(s) && has(s, 'goalNoun') && s.words.length <= JUST_A_WORD && s.strangers.length === 0,
  },
  {
    name: 'list.threshold',
    strength: 3,
    fires: (s) => aboutASet(s) && s.filter !== null && 'op' in s.filter,
  },
  { name: 'list.ranking', strength: 3, fires: (s) => aboutASet(s) && s.order !== null && !has(s, 'compare') },
  {
    name: 'list.state',
    strength: 2,
    fires: (s) => aboutASet(s) && s.filter !== null && 'status' in s.filter,
  },
  { name: 'list.which', strength: 2, fires: (s) => aboutASet(s) && has(s, 'which', 'goalNoun') },
  {
    name: 'list.noun',
    strength: 2,
    fires: (s) => aboutASet(s) && has(s, 'listNoun') && hasAny(s, 'goalNoun', 'all'),
  },
  {
    name: 'list.goals-of',
    strength: 2,
    fires: (s) => aboutASet(s) && has(s, 'goalNoun') && (namesGroup(s) || has(s, 'all')),
  },
];
