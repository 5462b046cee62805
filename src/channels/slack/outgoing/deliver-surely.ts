import { setTimeout as wait } from 'node:timers/promises';
import type { SlackMessage } from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import type { Log } from '../ports.ts';
import type { Send, Sending } from './deliver.ts';
import { type DeliveryError, toDeliveryError } from './delivery-error.ts';
import type { Sent } from './find-sent.ts';

export interface Insistence {
  /** By which the message is known again after an attempt of which nobody knows how it ended. */
  readonly key?: string;
  /** True where an earlier process may have sent it already. */
  readonly maybeSent?: boolean;
  /** Before this it was certainly not sent. */
  readonly since?: Date;
  /** Short for what is worth nothing later. */
  readonly patience?: 'long' | 'short';
}

/**
 * Sends a message once, late rather than never. Rejects with a `DeliveryError` where Slack refuses it, or
 * has not taken it when patience ends; with an `AbortError` where the app stops meanwhile.
 */
export type Deliver = (
  destination: Destination,
  message: SlackMessage,
  insistence?: Insistence,
) => Promise<void>;

export interface DeliverParts {
  readonly send: Send;
  readonly findSent: (sent: Sent) => Promise<boolean>;
  readonly log: Log;
  /** Aborted when the app stops: what is still unsent is left to whoever takes it over. */
  readonly stopping: AbortSignal;
}

const SECOND_MS = 1_000;
/** Quick at first, for a person waits; a quarter of an hour in all, the longest that an outage of Slack usually lasts. */
const WAITS_MS = {
  long: [0.3, 1, 3, 10, 30, 60, 120, 240, 420].map((seconds) => seconds * SECOND_MS),
  short: [0.3, 1.5].map((seconds) => seconds * SECOND_MS),
};

type MaybeSent = Pick<Sent, 'since'>;

export function createDeliver({ send, findSent, log, stopping }: DeliverParts): Deliver {
  /** Null: sent. */
  const attempt = async (sending: Sending, maybe: MaybeSent | null): Promise<DeliveryError | null> => {
    const { destination, key } = sending;
    try {
      if (maybe === null || key === null || !(await findSent({ destination, key, ...maybe })))
        await send(sending);
      return null;
    } catch (error) {
      return toDeliveryError(error);
    }
  };

  return async (destination, message, { key, maybeSent = false, since, patience = 'long' } = {}) => {
    const sending = { destination, message, key: key ?? null };
    let doubtful = maybeSent;
    for (const waitMs of [...WAITS_MS[patience], null]) {
      const failure = await attempt(sending, doubtful ? { since: since ?? null } : null);
      if (failure === null) return;
      doubtful ||= failure.failing === 'unknown';
      if (waitMs === null || !isWorthAnother(failure, sending)) throw failure;
      log.warn({ err: failure }, 'not delivered yet; tried again');
      await wait(Math.max(waitMs, failure.retryAfterMs ?? 0), undefined, { signal: stopping });
    }
  };
}

/** What cannot be looked for is not sent twice. */
function isWorthAnother({ failing }: DeliveryError, { destination, key }: Sending): boolean {
  if (failing === 'unknown') return destination.kind === 'post' && key !== null;
  return failing === 'later';
}
