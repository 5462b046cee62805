import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals } from '../reading/signals.ts';

export const PROGRESS_RULES: readonly Rule[] = [
  { name: 'progress.subject-alone', strength: 1, fires: (s) => namesGoals(s) },
  { name: 'progress.unknown-code', strength: 1, fires: (s) => s.unknownCodes.length > 0 },
  { name: 'progress.how', strength: 2, fires: (s) => namesGoals(s) && hasAny(s, 'howGoing', 'howClosed') },
  { name: 'progress.noun', strength: 2, fires: (s) => namesGoals(s) && has(s, 'progressNoun') },
  { name: 'progress.figure', strength: 2, fires: (s) => namesGoals(s) && s.measure !== null },
  { name: 'progress.fulfilled', strength: 2, fires: (s) => namesGoals(s) && hasAny(s, 'fulfilled', 'met') },
];
