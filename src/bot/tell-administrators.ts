import { addDeliveries } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import type { People } from '#src/domain/people.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { DueMessage } from './outbox.ts';

/** What Slack answers where a destination takes nothing, and what helps (docs.slack.dev, errors of chat.postMessage). */
const REMEDIES: Readonly<Record<string, string>> = {
  channel_not_found:
    'El canal ya no existe o es privado y Avance no está en él: invítelo con /invite @Avance, o cambie el destino.',
  not_in_channel: 'Avance no está en ese canal: invítelo con /invite @Avance.',
  is_archived: 'El canal está archivado: elija otro destino.',
  user_disabled: 'La cuenta de esa persona está desactivada: retire sus avisos o nombre a otra persona.',
  user_not_found: 'Esa persona ya no está en Slack: retire sus avisos o nombre a otra persona.',
};
const OTHERWISE = 'Revise el destino y la conexión con Slack.';

/**
 * Has administrators told of a destination that takes nothing: once a day, however much is for it. They are not
 * told of what failed to reach themselves.
 */
export function tellAdministrators({
  db,
  people,
  clock,
}: {
  readonly db: Db;
  readonly people: People;
  readonly clock: () => Date;
}): (message: DueMessage, fault: string) => Promise<void> {
  return async (message, fault) => {
    const at = clock();
    const title = message.reply.title ?? 'un aviso';
    const content = writeReply(
      toReply(
        `No se pudo entregar «${title}» a ${nameOf(message.recipient)} (${fault}). «avance deliveries --failed» lista todo lo que no llegó.`,
        REMEDIES[fault] ?? OTHERWISE,
      ),
    );
    const administrators = await people.administrators();
    const recipients = administrators
      .map(({ key }): Recipient => ({ kind: 'person', person: key }))
      .filter((each) => writeRecipient(each) !== writeRecipient(message.recipient));
    const deliveries = message.key.startsWith('fault:') ? [] : recipients;
    await addDeliveries(
      db,
      deliveries.map((recipient) => ({
        key: `fault:${at.toISOString().slice(0, 10)}:${fault}:${writeRecipient(message.recipient)}:${writeRecipient(recipient)}`,
        recipient,
        content,
        dueAt: at,
      })),
      at,
    );
  };
}

function nameOf(recipient: Recipient): string {
  return recipient.kind === 'person' ? 'una persona' : `el canal ${recipient.channel}`;
}
