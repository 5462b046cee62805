import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

const asksHow = (s: Signals): boolean => hasAny(s, 'howGoing', 'howClosed');
const overview = (s: Signals): boolean => !namesGoals(s) && s.filter === null;
/** Words that are no one's in the catalogue: the question may be about something that the programme does not hold. */
const nothingStrange = (s: Signals): boolean => s.strangers.length === 0;

export const SUMMARY_RULES: readonly Rule[] = [
  {
    name: 'summary.noun',
    strength: 2,
    fires: (s) => overview(s) && has(s, 'summary') && (nothingStrange(s) || namesGroup(s)),
  },
  {
    name: 'summary.group',
    strength: 2,
    fires: (s) => overview(s) && namesGroup(s) && (asksHow(s) || has(s, 'progressNoun')),
  },
  { name: 'summary.group-alone', strength: 1, fires: (s) => overview(s) && namesGroup(s) },
  {
    name: 'summary.all',
    strength: 2,
    fires: (s) => overview(s) && nothingStrange(s) && asksHow(s) && !has(s, 'greeting'),
  },
  {
    name: 'summary.agency',
    strength: 2,
    fires: (s) =>
      overview(s) &&
      nothingStrange(s) &&
      hasAny(s, 'progressNoun') &&
      (has(s, 'wholeAgency') || s.period !== null),
  },
];
