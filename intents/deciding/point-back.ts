import type { Word } from '../reading/words.ts';

/** "esa área", "de ahí", "de ellos": the group that the thread spoke of. */
const POINTING = new RegExp(
  [
    String.raw`\b(?:es[ea]|est[ea]|dich[ao]|la misma|el mismo) (?:area|unidad|departamento|depto|jefatura|oficina|direccion|coordinacion|delegacion|programa|linea|region|centro)\b`,
    String.raw`\b(?:de|en|por) (?:ahi|alli|alla)\b`,
    String.raw`\bahi mismo\b`,
    String.raw`\bde (?:ellos|ellas|es[ao]s|est[ao]s)\b`,
  ].join('|'),
  'u',
);

/** Does the message say "there" or "that office" instead of naming it? */
export function pointsAtGroup(words: readonly Word[]): boolean {
  return POINTING.test(words.map(({ text }) => text).join(' '));
}
