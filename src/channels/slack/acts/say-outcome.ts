import type { Outcome } from '#src/reply/acts.ts';
import type { Desk } from '../desk.ts';
import { type Asker, type Destination, isDirectChannel } from '../incoming/question.ts';
import { deliverDegrading } from '../outgoing/deliver-degrading.ts';

export interface Saying {
  readonly asker: Asker;
  readonly destination: Destination;
  readonly responseUrl: string | null;
}

/** Says what came of an act where it was done; what is private, to the person alone. */
export async function sayOutcome(
  outcome: Extract<Outcome, { kind: 'reply' }>,
  { destination, responseUrl }: Saying,
  { deliver, log }: Pick<Desk, 'deliver' | 'log'>,
): Promise<void> {
  const readByOthers = destination.kind === 'post' && !isDirectChannel(destination.channel);
  const place: Destination =
    outcome.audience === 'private' && readByOthers && responseUrl !== null
      ? { kind: 'private', responseUrl }
      : destination;
  await deliverDegrading(outcome.reply, place, { deliver, log });
}
