import type { Outcome } from '#src/reply/acts.ts';
import type { Desk } from '../desk.ts';
import { type Asker, type Destination, isDirectChannel } from '../incoming/question.ts';
import { deliverDegrading } from '../outgoing/deliver-degrading.ts';
import type { Insistence } from '../outgoing/deliver-surely.ts';

export interface Saying {
  readonly asker: Asker;
  readonly destination: Destination;
  readonly responseUrl: string | null;
  /** The message that was acted on; null or left out: there is none that can be changed. */
  readonly messageTs?: string | null;
  readonly insistence?: Insistence;
}

/** Says what came of an act where it was done, or in its place; what is private, to the person alone. */
export async function sayOutcome(
  outcome: Extract<Outcome, { kind: 'reply' }>,
  { destination, responseUrl, messageTs = null, insistence = {} }: Saying,
  { deliver, log }: Pick<Desk, 'deliver' | 'log'>,
): Promise<void> {
  const readByOthers = destination.kind === 'post' && !isDirectChannel(destination.channel);
  const place: Destination =
    outcome.audience === 'private' && readByOthers && responseUrl !== null
      ? { kind: 'private', responseUrl }
      : destination;
  const isInstead = outcome.instead === true && messageTs !== null;
  // A message that changes goes on being known by its own key.
  const how = isInstead ? { replaces: messageTs } : insistence;
  await deliverDegrading(outcome.reply, place, { deliver, log, insistence: how });
}
