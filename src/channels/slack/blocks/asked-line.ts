import type { types } from '@slack/bolt';
import { partsOfKey } from '#src/domain/person.ts';
import type { PersonPart } from '#src/reply/reply.ts';
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

/** "@persona", of a key. */
export function mentionOfKey(key: string): string {
  return mentionOf(partsOfKey(key));
}

/** "Capturó @persona": who somebody is, as Slack shows them. */
export function personLine({ lead, person }: PersonPart): types.KnownBlock {
  return contextLine(`${toSlackText(lead, ASKED_TEXT)} ${mentionOfKey(person)}`);
}

/** A person's mention; an id that is none is not shown, since it comes from outside. */
function mentionOf({ user }: Pick<Asker, 'user'>): string {
  return /^[UW][A-Z0-9]+$/u.test(user) ? `<@${user}>` : 'alguien de la agencia';
}
