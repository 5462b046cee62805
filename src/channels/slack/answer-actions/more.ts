import { z } from 'zod';
import { MORE_ACTION } from '../blocks/answer-buttons.ts';
import type { Desk } from '../desk.ts';
import { type Place, readPlace } from '../incoming/place.ts';
import { personKey, placeAlone } from '../incoming/question.ts';
import { deliverReply } from '../outgoing/deliver-reply.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Registrar } from '../registrar.ts';
import { FORGOTTEN } from './forgotten.ts';

const SHOWING = z.object({
  actions: z.array(z.object({ value: z.string().regex(/^[\w-]{1,64}:\d{1,6}$/u) })).min(1),
});

/** What did not fit into a message follows in its thread, with the figures of now. */
export function listenForMore(app: Registrar, desk: Desk): void {
  app.action(MORE_ACTION, async ({ ack, body }) => {
    await ack();
    const place = readPlace(body);
    const value = SHOWING.safeParse(body).data?.actions[0]?.value;
    if (place === null || value === undefined) return;
    await desk.inTurn(place.threadKey, () => showMore(value, place, desk));
  });
}

async function showMore(value: string, place: Place, desk: Desk): Promise<void> {
  const [answerId = '', from = ''] = value.split(':');
  const { asker, claim, destination } = place;
  const run = async (): Promise<unknown> => {
    const answered = await desk.bot.answerAgain(answerId, personKey(asker));
    if (answered === null) return desk.deliver(destination, FORGOTTEN);
    const to = answered.audience === 'all' ? destination : placeAlone({ destination, asker });
    // Another answer has no rest: it is told from its beginning.
    const seen = answered.isOther ? 0 : Number(from);
    const asked = { asker, text: '', destination: to, askedByButton: false, claim, from: seen };
    return deliverReply(answered, asked, desk);
  };
  await workOnce({ claim, destination, run }, desk);
}
