import type { DueMessage } from '#src/bot/outbox.ts';
import type { Recipient } from '#src/domain/delivery.ts';
import type { Desk } from '../desk.ts';
import type { Destination } from '../incoming/question.ts';
import { deliverDegrading } from './deliver-degrading.ts';
import { TakenOverError } from './deliver-surely.ts';
import { type DeliveryError, toDeliveryError } from './delivery-error.ts';
import { openDirect } from './direct-channel.ts';

export interface OutboxWatch {
  readonly start: () => void;
  /** Resolves when nothing is being sent. */
  readonly stop: () => Promise<void>;
}

const LOOK_MS = 2_000;
/** Few, so that several processes share what is due. */
const AT_ONCE = 5;
const MINUTE_MS = 60_000;

type OutboxDesk = Pick<Desk, 'outbox' | 'deliver' | 'client' | 'log' | 'outboxLookMs'>;

/** Sends what is due, one after the other; a destination that fails never holds up the others for good. */
export function watchOutbox(desk: OutboxDesk): OutboxWatch {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round = Promise.resolve();

  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = sendDue(desk, () => stopped).finally(next);
    }, desk.outboxLookMs ?? LOOK_MS);
  };

  return {
    start: next,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** Works until nothing is due. Never rejects. */
async function sendDue(desk: OutboxDesk, isStopped: () => boolean): Promise<void> {
  try {
    while (!isStopped()) {
      const messages = await desk.outbox.take(AT_ONCE);
      if (messages.length === 0) return;
      for (const message of messages) {
        // What is taken and not sent is taken again when its lease ends.
        if (isStopped()) return;
        await sendOne(message, desk);
      }
    }
  } catch (error) {
    desk.log.error({ err: error }, 'outbox not worked');
  }
}

async function sendOne(message: DueMessage, desk: OutboxDesk): Promise<void> {
  const failure = await trySending(message, desk);
  if (failure === 'taken-over') return;
  if (failure === null) return desk.outbox.sent(message);
  const { code: fault, retryAfterMs } = failure;
  const forGood = failure.failing === 'refused';
  const givenUp = await desk.outbox.failed(message, { fault, forGood, retryAfterMs });
  const fields = { delivery: message.id, fault: failure.code, attempts: message.attempts };
  desk.log.warn(fields, givenUp ? 'delivery given up' : 'delivery failed, to be tried again');
}

/** Null: it has arrived. */
async function trySending(
  message: DueMessage,
  desk: OutboxDesk,
): Promise<DeliveryError | 'taken-over' | null> {
  const { reply, key, attempts, createdAt } = message;
  const insistence = {
    key,
    maybeSent: attempts > 1,
    // Their clock and ours may differ.
    since: new Date(createdAt.getTime() - MINUTE_MS),
    // One attempt: the next is due by itself, and nothing that waits holds up the others.
    patience: 'none',
    mayStill: () => isStillOurs(message, desk),
  } as const;
  try {
    const destination = await destinationOf(message.recipient, desk);
    await deliverDegrading(reply, destination, { deliver: desk.deliver, log: desk.log, insistence });
    return null;
  } catch (error) {
    return error instanceof TakenOverError ? 'taken-over' : toDeliveryError(error);
  }
}

/** Where the store cannot say so, it is left to whoever takes it up when its lease ends. */
async function isStillOurs(message: DueMessage, { outbox, log }: OutboxDesk): Promise<boolean> {
  try {
    return await outbox.renew(message);
  } catch (error) {
    log.error({ err: error, delivery: message.id }, 'not known whose delivery it is');
    return false;
  }
}

async function destinationOf(recipient: Recipient, { client }: OutboxDesk): Promise<Destination> {
  const channel =
    recipient.kind === 'channel'
      ? recipient.channel
      : await openDirect(client, recipient.person.slice(recipient.person.indexOf(':') + 1));
  return { kind: 'post', channel, threadTs: null };
}
