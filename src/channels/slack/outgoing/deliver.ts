import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackMessage } from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import { type PictureTools, sendPictures } from './send-pictures.ts';

/**
 * Sends one message, and its pictures into the thread where it was posted. Rejects with a
 * `DeliveryError` where Slack has not taken the message; a picture that fails is only logged.
 */
export type Deliver = (destination: Destination, message: SlackMessage) => Promise<void>;

/**
 * Slack did not take a message. `maybeTaken`: no answer came back, or a fault on Slack's side, so that
 * the message may have appeared all the same.
 */
export class DeliveryError extends Error {
  readonly code: string;
  readonly maybeTaken: boolean;

  constructor(code: string, options: ErrorOptions & { readonly maybeTaken: boolean }) {
    super(`Slack did not take the message: ${code}`, { cause: options.cause });
    this.name = 'DeliveryError';
    this.code = code;
    this.maybeTaken = options.maybeTaken;
  }
}

/** The faults of form for which the same words without blocks are worth another try. */
const FORM_FAULTS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'only_one_table_allowed',
]);

export function isFormFault(error: unknown): boolean {
  return error instanceof DeliveryError && FORM_FAULTS.has(error.code);
}

const RESPONSE_TIMEOUT_MS = 10_000;

/** The client retries what is worth it (429 after the time that Slack names, faults of the network). */
export function createDeliver(tools: PictureTools): Deliver {
  return async (destination, message) => {
    let ts: string | null = null;
    try {
      if (destination.kind === 'post') ts = await post(tools.client, { destination, message });
      else await respond(destination.responseUrl, message);
    } catch (error) {
      throw error instanceof DeliveryError ? error : toDeliveryError(error);
    }
    if (destination.kind !== 'post' || message.pictures.length === 0) return;
    const threadTs = destination.threadTs ?? ts;
    if (threadTs !== null)
      await sendPictures(message.pictures, { channel: destination.channel, threadTs }, tools);
  };
}

const POSTED = z.object({ ts: z.string() });

interface Posting {
  readonly destination: Extract<Destination, { kind: 'post' }>;
  readonly message: SlackMessage;
}

/** Resolves with the message's own `ts`, which names the thread that it opens. */
async function post(client: webApi.WebClient, { destination, message }: Posting): Promise<string | null> {
  const answer = await client.apiCall('chat.postMessage', {
    channel: destination.channel,
    text: message.text,
    ...(destination.threadTs === null ? {} : { thread_ts: destination.threadTs }),
    ...(message.blocks.length === 0 ? { mrkdwn: false } : { blocks: [...message.blocks] }),
    unfurl_links: false,
    unfurl_media: false,
  });
  return POSTED.safeParse(answer).data?.ts ?? null;
}

/** Slack reports faults of a response URL by status, or in a body that says `ok: false`. */
async function respond(url: string, message: SlackMessage): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      replace_original: false,
      text: message.text,
      ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    }),
    signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
  });
  const body = await response.text();
  const named = /"error"\s*:\s*"(\w+)"/u.exec(body)?.[1] ?? (/^\w+$/u.test(body) ? body : undefined);
  if (response.ok && (named === undefined || named === 'ok')) return;
  throw new DeliveryError(named ?? `http_${response.status}`, { maybeTaken: response.status >= 500 });
}

function toDeliveryError(cause: unknown): DeliveryError {
  if (cause instanceof webApi.WebAPIPlatformError) {
    return new DeliveryError(cause.data.error, { cause, maybeTaken: false });
  }
  if (cause instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryError('ratelimited', { cause, maybeTaken: false });
  }
  return new DeliveryError('unreachable', { cause, maybeTaken: true });
}
