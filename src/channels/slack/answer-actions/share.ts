import { z } from 'zod';
import { SHARE_ACTION } from '../blocks/answer-buttons.ts';
import type { Desk } from '../desk.ts';
import { type Place, readPlace } from '../incoming/place.ts';
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
    const answered = await desk.bot.answerAgain(answerId);
    if (answered === null || responseUrl === null) return desk.deliver(place.destination, FORGOTTEN);
    const destination = { kind: 'aloud', responseUrl } as const;
    await deliverReply(answered, { asker, text: '', destination, askedByButton: true, claim }, desk);
  };
  await workOnce({ claim, destination: place.destination, run }, desk);
}
