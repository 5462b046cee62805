import {
  type Delivery,
  markAttemptFailed,
  markSent,
  renewLease,
  takeDueDeliveries,
} from '#db/queries/deliveries.ts';
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
  /** Of them, those that were not taken. */
  readonly failures: number;
  /** It was not sent before. */
  readonly createdAt: Date;
}

export interface Outbox {
  /** What is due now and nobody else sends: the caller's to send, for a while. */
  readonly take: (most: number) => Promise<readonly DueMessage[]>;
  /** To be asked right before it is sent: false where it was too slow, and somebody else sends it now. */
  readonly renew: (message: DueMessage) => Promise<boolean>;
  readonly sent: (message: DueMessage) => Promise<void>;
  /** An attempt that failed. @returns whether it was given up */
  readonly failed: (message: DueMessage, failure: Failure) => Promise<boolean>;
}

export interface Failure {
  readonly fault: string;
  /** The destination will never take it. */
  readonly forGood: boolean;
  /** How long it asks to wait, which wears no patience out; null where it does not. */
  readonly retryAfterMs: number | null;
}

/** Much longer than one call can take. */
const LEASE_MS = 120_000;

/** An answer older than this part of the lease is asked for again. */
const FRESH_PART = 4;

/** @param onGivenUp told of what nobody will get, in words and never twice */
export function createOutbox(
  db: Db,
  {
    clock,
    onGivenUp,
    leaseMs = LEASE_MS,
  }: {
    /** How long a message is its taker's. */
    readonly leaseMs?: number;
    readonly clock: () => Date;
    readonly onGivenUp: (message: DueMessage, fault: string) => Promise<void>;
  },
): Outbox {
  const readable = async (delivery: Delivery): Promise<DueMessage | null> => {
    const reply = readReply(delivery.content);
    if (reply !== null) return { ...delivery, reply };
    await markAttemptFailed(db, { ...delivery, fault: 'unreadable', againAt: null });
    return null;
  };

  return {
    take: async (most) => {
      const taken = await takeDueDeliveries(db, { at: clock(), leaseMs, most });
      const messages = await Promise.all(taken.map(readable));
      return messages.filter((message) => message !== null);
    },
    renew: async (message) => {
      // A process may stand still between the question and its answer: what was so then is no answer any more.
      for (;;) {
        const asked = clock().getTime();
        if (!(await renewLease(db, message, new Date(asked + leaseMs)))) return false;
        if (clock().getTime() - asked < leaseMs / FRESH_PART) return true;
      }
    },
    sent: ({ id }) => markSent(db, id, clock()),
    failed: async (message, { fault, forGood, retryAfterMs }) => {
      const at = clock();
      const failures = message.failures + (retryAfterMs === null ? 1 : 0);
      const wait = retryAfterMs === null ? nextAttempt(failures, at) : new Date(at.getTime() + retryAfterMs);
      const againAt = forGood ? null : wait;
      if (againAt === null) await onGivenUp(message, fault);
      await markAttemptFailed(db, { ...message, fault, failures, againAt });
      return againAt === null;
    },
  };
}
