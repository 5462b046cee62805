import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackMessage } from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import type { Fetch } from '../ports.ts';

/**
 * Sends one message. Rejects with a `DeliveryError` where Slack has not taken it.
 * @returns the message's `ts`; null where Slack tells none, as for what a response URL shows
 */
export type Deliver = (destination: Destination, message: SlackMessage) => Promise<string | null>;

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

const POSTED = z.object({ ts: z.string() });

/** The client retries what is worth it (429 after the time that Slack names, faults of the network). */
export function createDeliver(client: webApi.WebClient, fetch: Fetch): Deliver {
  return async (destination, message) => {
    try {
      if (destination.kind === 'post') return await post(client, { destination, message });
      await respond(fetch, { destination, message });
      return null;
    } catch (error) {
      throw error instanceof DeliveryError ? error : toDeliveryError(error);
    }
  };
}

interface Posting {
  readonly destination: Extract<Destination, { kind: 'post' }>;
  readonly message: SlackMessage;
}

async function post(client: webApi.WebClient, { destination, message }: Posting): Promise<string | null> {
  const posted = await client.apiCall('chat.postMessage', {
    channel: destination.channel,
    text: message.text,
    ...(destination.threadTs === null ? {} : { thread_ts: destination.threadTs }),
    ...(message.blocks.length === 0 ? { mrkdwn: false } : { blocks: [...message.blocks] }),
    unfurl_links: false,
    unfurl_media: false,
  });
  return POSTED.safeParse(posted).data?.ts ?? null;
}

/** Slack reports faults of a response URL by status, or in a body that says `ok: false`. */
async function respond(
  fetch: Fetch,
  {
    destination,
    message,
  }: { readonly destination: Exclude<Destination, { kind: 'post' }>; readonly message: SlackMessage },
): Promise<void> {
  const response = await fetch(destination.responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      response_type: destination.kind === 'aloud' ? 'in_channel' : 'ephemeral',
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
