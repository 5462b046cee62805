import type { Word } from '../reading/words.ts';
import type { Understanding } from '../understanding.ts';

const GROUP =
  '(?:area|unidad|departamento|depto|jefatura|oficina|direccion|coordinacion|delegacion|programa|linea|region|centro)';
/** "esa área", "todo el departamento": the group itself, not what was said of it. */
const NAMED_BACK = new RegExp(
  String.raw`\b(?:es[ea]|est[ea]|dich[ao]|la misma|el mismo|tod[oa] (?:el|la|es[ea]|est[ea])) ${GROUP}\b`,
  'u',
);
/** "de ahí", "de ellos": the group that the thread spoke of, or its goals. */
const POINTING = /\b(?:(?:de|en|por) (?:ahi|alli|alla)|ahi mismo|de (?:ellos|ellas|es[ao]s|est[ao]s))\b/u;

/** Does the message say "there" or "that office" instead of naming it? */
export function pointsAtGroup(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return NAMED_BACK.test(text) || POINTING.test(text);
}

/** What the thread spoke of, without its goals where the message goes back to their office. */
export function spokenOf(previous: Understanding, words: readonly Word[]): Understanding {
  const { units, programs, lines } = previous;
  const isOfGroup = units.length + programs.length + lines.length > 0;
  if (!isOfGroup || !NAMED_BACK.test(words.map(({ text }) => text).join(' '))) return previous;
  return { ...previous, goals: [], choices: [] };
}
