import type { Rule } from '../intent.ts';
import { has } from '../reading/signals.ts';

export const EXPORT_RULES: readonly Rule[] = [
  {
    name: 'export.file',
    strength: 3,
    fires: (s) => has(s, 'fileNoun') && !has(s, 'fileTrouble'),
  },
  {
    name: 'export.verb',
    strength: 3,
    fires: (s) => has(s, 'exportVerb') && (has(s, 'officialReport') || has(s, 'all')),
  },
];
