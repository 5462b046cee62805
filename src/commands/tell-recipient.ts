import type { Recipient } from '#src/domain/delivery.ts';

/** "la persona U0PERSONA", "el canal C0CANAL": what an administrator finds again in Slack. */
export function tellRecipient(recipient: Recipient): string {
  if (recipient.kind === 'channel') return `el canal ${recipient.channel}`;
  return `la persona ${recipient.person.slice(recipient.person.indexOf(':') + 1)}`;
}
