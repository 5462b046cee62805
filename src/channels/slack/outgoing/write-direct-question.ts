import { AvanceError } from '#src/domain/errors.ts';
import { toSlackText } from '../blocks/escape.ts';
import type { Desk } from '../desk.ts';
import type { Asker, Destination } from '../incoming/question.ts';
import { openDirect } from './direct-channel.ts';

const ASKED_TEXT = 3_000;

/**
 * Writes a question down where no conversation is at hand: in the person's direct conversation with the bot.
 * Resolves with the thread in which it is answered; rejects where it could not be written.
 */
export async function writeDirectQuestion(
  { asker, text }: { readonly asker: Asker; readonly text: string },
  { client, deliver }: Pick<Desk, 'client' | 'deliver'>,
): Promise<Extract<Destination, { kind: 'post' }> & { readonly threadTs: string }> {
  const channel = await openDirect(client, asker.user);
  const asked = { text: `Usted preguntó: ${toSlackText(text, ASKED_TEXT)}`, blocks: [], pictures: [] };
  const threadTs = await deliver({ kind: 'post', channel, threadTs: null }, asked);
  if (threadTs === null) throw notWritten();
  return { kind: 'post', channel, threadTs };
}

function notWritten(): AvanceError {
  const advice =
    'No pude abrir la conversación directa con usted. Por favor, escríbame ahí su pregunta o use /avance.';
  return new AvanceError('slack-direct', advice);
}
