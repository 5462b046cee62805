import { endSubscription, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { WriteParts } from './parts.ts';

/** Ends what a person follows themselves; what a channel or another person follows is not theirs to end here. */
export async function unfollow({ db }: WriteParts, { value, person, at }: Pressed): Promise<Outcome> {
  const own = await readSubscriptionsOf(db, { kind: 'person', person });
  const subscription = own.find(({ id }) => String(id) === value);
  const ended =
    subscription !== undefined && (await endSubscription(db, subscription.id, { author: person, at }));
  const text = ended ? 'De acuerdo, ya no se lo enviaré.' : 'Eso ya no lo recibía: no hay nada que cancelar.';
  return { kind: 'reply', audience: 'private', reply: toReply(text) };
}
