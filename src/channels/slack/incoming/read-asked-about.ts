import { z } from 'zod';
import { PRESSED_AGAIN_MS } from './place.ts';
import { privateKey, type Question } from './question.ts';
import { readPerson } from './read-person.ts';

const MESSAGE_ACTION = z.object({
  channel: z.object({ id: z.string() }),
  message_ts: z.string(),
  message: z.object({ text: z.string().nullish() }),
  response_url: z.string(),
});

/** The text of the message that a person asks about, which may be without words. It follows on from nothing. */
export function readAskedAbout(body: unknown): Question | null {
  const asker = readPerson(body);
  const parsed = MESSAGE_ACTION.safeParse(body);
  if (!parsed.success || asker === null) return null;
  const { channel, message, message_ts: ts, response_url: responseUrl } = parsed.data;
  const own = privateKey(asker.team, channel.id, asker.user);
  return {
    text: message.text ?? '',
    asker,
    threadKey: `${own}:${ts}`,
    // What is pressed or typed after it goes on from here.
    opensThread: own,
    destination: { kind: 'private', responseUrl },
    claim: { id: `about:${channel.id}:${ts}:${asker.user}`, againAfterMs: PRESSED_AGAIN_MS },
    onlyIfOwned: false,
    askedByButton: false,
  };
}
