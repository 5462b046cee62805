import { z } from 'zod';
import { SHARE_ACTION } from '../blocks/answer-buttons.ts';
import type { Desk } from '../desk.ts';
import { type Place, readPlace } from '../incoming/place.ts';
import { type Destination, personKey } from '../incoming/question.ts';
import { deliverReply } from '../outgoing/deliver-reply.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Registrar } from '../registrar.ts';
import { FORGOTTEN } from './forgotten.ts';

const SHARING = z.object({ actions: z.array(z.object({ value: z.string() })).min(1) });

/** What only one person saw is said to the whole channel, with the figures of now. */
export function listenForSharing(app: Registrar, desk: Desk): void {
  app.action(SHARE_ACTION, async ({ ack, body }) => {
    await ack();
    const place = readPlace(body);
    const answerId = SHARING.safeParse(body).data?.actions[0]?.value;
    if (place === null || answerId === undefined) return;
    await desk.inTurn(place.threadKey, () => share(answerId, place, desk));
  });
}

async function share(answerId: string, place: Place, desk: Desk): Promise<void> {
  const { asker, claim, responseUrl } = place;
  const run = async (): Promise<void> => {
    const answered = await desk.bot.answerAgain(answerId, personKey(asker));
    if (answered === null || responseUrl === null) {
      await desk.deliver(place.destination, FORGOTTEN);
      return;
    }
    // What nobody else is to read stays where the button stood.
    const destination: Destination =
      answered.audience === 'all' ? { kind: 'aloud', responseUrl } : place.destination;
    await deliverReply(answered, { asker, text: '', destination, askedByButton: true, claim }, desk);
  };
  await workOnce({ claim, destination: place.destination, run }, desk);
}
