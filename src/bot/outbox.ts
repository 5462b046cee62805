import { type Delivery, markAttemptFailed, markSent, takeDueDeliveries } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import { nextAttempt, type Recipient } from '#src/domain/delivery.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';

/** A message that is due. */
export interface DueMessage {
  readonly id: number;
  /** By which it is known again where it may have been sent. */
  readonly key: string;
  readonly recipient: Recipient;
  readonly reply: Reply;
  /** Made so far, this one with them. */
  readonly attempts: number;
  /** It was not sent before. */
  readonly createdAt: Date;
}

export interface Outbox {
  /** What is due now and nobody else sends: the caller's to send, for a while. */
  readonly take: (most: number) => Promise<readonly DueMessage[]>;
  readonly sent: (message: DueMessage) => Promise<void>;
  /**
   * An attempt that failed.
   * @param forGood the destination will never take it
   * @returns whether it was given up
   */
  readonly failed: (
    message: DueMessage,
    failure: { readonly fault: string; readonly forGood: boolean },
  ) => Promise<boolean>;
}

/** Longer than an attempt with all its waits can take. */
const LEASE_MS = 120_000;

/** @param onGivenUp told of what nobody will get, in words and never twice */
export function createOutbox(
  db: Db,
  {
    clock,
    onGivenUp,
  }: {
    readonly clock: () => Date;
    readonly onGivenUp: (message: DueMessage, fault: string) => Promise<void>;
  },
): Outbox {
  const readable = async (delivery: Delivery): Promise<DueMessage | null> => {
    const reply = readReply(delivery.content);
    if (reply !== null) return { ...delivery, reply };
    await markAttemptFailed(db, { id: delivery.id, fault: 'unreadable', againAt: null });
    return null;
  };

  return {
    take: async (most) => {
      const taken = await takeDueDeliveries(db, { at: clock(), leaseMs: LEASE_MS, most });
      const messages = await Promise.all(taken.map(readable));
      return messages.filter((message) => message !== null);
    },
    sent: ({ id }) => markSent(db, id, clock()),
    failed: async (message, { fault, forGood }) => {
      const againAt = forGood ? null : nextAttempt(message.attempts, clock());
      if (againAt === null) await onGivenUp(message, fault);
      await markAttemptFailed(db, { id: message.id, fault, againAt });
      return againAt === null;
    },
  };
}
