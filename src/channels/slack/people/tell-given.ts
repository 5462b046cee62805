import type { Given } from '#src/bot/roster/roster.ts';
import { mentionOfKey } from '../blocks/asked-line.ts';
import { toSlackText } from '../blocks/escape.ts';

const NAME_TEXT = 100;

/** "@persona el 15 de octubre de 2023". */
export function tellGiven({ author, on }: Given): string {
  const who = author.includes(':') ? mentionOfKey(author) : `${toSlackText(author, NAME_TEXT)} (terminal)`;
  return `${who} el ${toSlackText(on, NAME_TEXT)}`;
}
