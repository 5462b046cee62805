import type { Word } from '../words.ts';

const NOTHING_DONE = new RegExp(
  [
    String.raw`\ben ceros?\b(?! (?:y|a|al|la|el|los|las|visita|toleranci))`,
    String.raw`\b(?:no|ni) (?:llevan?|tienen?|traen?|registran?|muestran?|reportan?|presentan?)(?: \p{L}+)? nada de (?:avance|cumplimiento)\b`,
    String.raw`\b(?:con|sin) (?:cero|nada de|ningun|nulo) avances?\b`,
    String.raw`\bavances? (?:nulo|cero|en blanco)\b`,
    String.raw`\bcero avances?\b`,
    String.raw`\bno (?:ha|han|hemos) \p{L}+d[oa] (?:ni (?:un|una|uno)|nada|ningun|ninguna|ninguno)\b`,
  ].join('|'),
  'u',
);

/** "en cero", "no llevan nada de avance": nothing achieved, which is not the same as nothing reported. */
export function saysNothingDone(words: readonly Word[]): boolean {
  return NOTHING_DONE.test(words.map(({ text }) => text).join(' '));
}
