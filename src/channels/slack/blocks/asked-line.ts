import type { types } from '@slack/bolt';
import type { Asker } from '../incoming/question.ts';
import { toSlackText } from './escape.ts';
import { contextLine } from './pieces.ts';

const ASKED_TEXT = 200;

/** Who asked what by a button, where others read along; without a text, who showed the answer. */
export function askedLine({
  asker,
  text,
}: {
  readonly asker: Asker;
  readonly text: string;
}): readonly types.KnownBlock[] {
  const asked = text === '' ? 'compartió esta respuesta' : `preguntó: ${toSlackText(text, ASKED_TEXT)}`;
  return [contextLine(`${mentionOf(asker)} ${asked}`)];
}

/** A person's mention; an id that is none is left out, since it comes from outside. */
export function mentionOf({ user }: Asker): string {
  return /^[UW][A-Z0-9]+$/u.test(user) ? `<@${user}>` : 'Alguien';
}
