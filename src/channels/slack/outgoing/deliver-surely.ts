import { setTimeout as wait } from 'node:timers/promises';
import { toSlackText } from '../blocks/escape.ts';
import type { SlackMessage } from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import type { Log } from '../ports.ts';
import type { Send, Sending } from './deliver.ts';
import { DeliveryError, toDeliveryError } from './delivery-error.ts';
import type { Sent } from './find-sent.ts';
import { type FilePlace, type FileTools, sendFiles, toFileUpload, toPictureUpload } from './send-files.ts';

export interface Insistence {
  /** By which the message is known again after an attempt of which nobody knows how it ended. */
  readonly key?: string;
  /** True where an earlier process may have sent it already. */
  readonly maybeSent?: boolean;
  /** The message in whose place it is said: however often that is done, it stands there once. */
  readonly replaces?: string;
  /** Before this it was certainly not sent. */
  readonly since?: Date;
  /** Short for what is worth nothing later; none for what is taken up again by itself. */
  readonly patience?: 'long' | 'short' | 'none';
  /** Asked right before each sending: false where another process does it by now. */
  readonly mayStill?: () => Promise<boolean>;
}

/** Another process has taken the message over: nothing is to be sent, and nothing has failed. */
export class TakenOverError extends Error {
  override readonly name = 'TakenOverError';
}

/**
 * Sends a message once, late rather than never, and its pictures and files into its thread. Resolves with the
 * message's `ts`; null for what is said through a response URL or to one person. Rejects with a
 * `DeliveryError` where Slack refuses it, or has not taken it when patience ends; with an `AbortError`
 * where the app stops meanwhile. A picture that fails is only logged, for its figures stand in the message;
 * of a file that fails, the thread is told.
 */
export type Deliver = (
  destination: Destination,
  message: SlackMessage,
  insistence?: Insistence,
) => Promise<string | null>;

export interface DeliverParts {
  readonly send: Send;
  readonly findSent: (sent: Sent) => Promise<string | undefined>;
  readonly files: FileTools;
  readonly log: Log;
  /** Aborted when the app stops: what is still unsent is left to whoever takes it over. */
  readonly stopping: AbortSignal;
}

const SECOND_MS = 1_000;
/** Quick at first, for a person waits; a quarter of an hour in all, the longest that an outage of Slack usually lasts. */
const WAITS_MS = {
  long: [0.3, 1, 3, 10, 30, 60, 120, 240, 420].map((seconds) => seconds * SECOND_MS),
  short: [0.3, 1.5].map((seconds) => seconds * SECOND_MS),
  none: [],
};

type MaybeSent = Pick<Sent, 'since'>;

interface Arrived {
  /** Null where it was said through a response URL. */
  readonly ts: string | null;
  /** True: it stood there already. */
  readonly found: boolean;
}

export function createDeliver({ send, findSent, files, log, stopping }: DeliverParts): Deliver {
  /** That the message is there, by now or before; or why it is not. */
  const attempt = async (
    sending: Sending,
    maybe: MaybeSent | null,
    { mayStill }: Insistence,
  ): Promise<Arrived | DeliveryError> => {
    const { destination, key } = sending;
    try {
      const isNew = sending.replaces === null || sending.replaces === undefined;
      const found =
        maybe === null || key === null || !isNew ? undefined : await findSent({ destination, key, ...maybe });
      if (found !== undefined) return { ts: found, found: true };
    } catch (error) {
      return toDeliveryError(error);
    }
    if (mayStill !== undefined && !(await mayStill())) throw new TakenOverError();
    try {
      return { ts: await send(sending), found: false };
    } catch (error) {
      return toDeliveryError(error);
    }
  };

  const insist = async (sending: Sending, insistence: Insistence): Promise<Arrived> => {
    const { maybeSent = false, since = null, patience = 'long' } = insistence;
    let doubtful = maybeSent;
    for (const waitMs of WAITS_MS[patience]) {
      const result = await attempt(sending, doubtful ? { since } : null, insistence);
      if (!(result instanceof DeliveryError)) return result;
      doubtful ||= result.failing === 'unknown';
      if (!isWorthAnother(result, sending)) throw result;
      log.warn({ err: result }, 'not delivered yet; tried again');
      await wait(Math.max(waitMs, result.retryAfterMs ?? 0), undefined, { signal: stopping });
    }
    const last = await attempt(sending, doubtful ? { since } : null, insistence);
    if (last instanceof DeliveryError) throw last;
    return last;
  };

  const sendAlong = async (message: SlackMessage, place: FilePlace): Promise<void> => {
    await sendFiles(message.pictures.map(toPictureUpload), place, files);
    const uploads = (message.files ?? []).map((file) => toFileUpload(file, files));
    const missed = await sendFiles(uploads, place, files);
    if (missed.length === 0) return;
    try {
      const text = tellMissed(missed);
      const sending = {
        destination: { kind: 'post', ...place },
        message: { text, blocks: [], pictures: [] },
        key: null,
      } as const;
      await insist(sending, { patience: 'short' });
    } catch (error) {
      log.warn({ err: error }, 'missed files not told');
    }
  };

  return async (destination, message, insistence = {}) => {
    const { key = null, replaces = null } = insistence;
    const { ts, found } = await insist({ destination, message, key, replaces }, insistence);
    if (destination.kind !== 'post') return ts;
    // An earlier process may have sent them too, and twice is worse than not: their figures stand in the message.
    if (found && insistence.maybeSent === true) return ts;
    const threadTs = destination.threadTs ?? ts;
    if (threadTs !== null) await sendAlong(message, { channel: destination.channel, threadTs });
    return ts;
  };
}

/** What cannot be looked for is not sent twice, but where it stands in another's place. */
function isWorthAnother({ failing }: DeliveryError, { destination, key, replaces = null }: Sending): boolean {
  if (failing === 'unknown') return destination.kind === 'post' && (key !== null || replaces !== null);
  return failing === 'later';
}

function tellMissed(names: readonly string[]): string {
  return `No se pudo adjuntar ${names.map((name) => toSlackText(name, 200)).join(', ')}. Pídalo de nuevo; si se repite, avise a quien administra Avance.`;
}
