import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackMessage } from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import type { Fetch } from '../ports.ts';
import { DeliveryError, failingOf, toDeliveryError } from './delivery-error.ts';

/** One message on its way. */
export interface Sending {
  readonly destination: Destination;
  readonly message: SlackMessage;
  /** By which a message that may have been taken is known again; null: it is not looked for. */
  readonly key: string | null;
  /** The message in whose place it stands; null or left out: it is a new one. */
  readonly replaces?: string | null;
}

/**
 * Sends one message, once. Resolves with its own `ts`, which names the thread that it opens; null for what
 * is said through a response URL. Rejects with a `DeliveryError` where Slack has not taken it.
 */
export type Send = (sending: Sending) => Promise<string | null>;

/** Names the metadata in which a message carries its key. */
export const KEY_EVENT = 'avance_answer';

const POSTED = z.object({ ts: z.string() });

const RESPONSE_TIMEOUT_MS = 10_000;

/** @param client makes one attempt and reports rate limits: when to try again is not its business */
export function createSend(client: webApi.WebClient, fetch: Fetch): Send {
  return async ({ destination, message, key, replaces = null }) => {
    try {
      if (destination.kind === 'post') return await post(client, { destination, message, key, replaces });
      if (destination.kind === 'whisper') await whisper(client, destination, message);
      else await respond(fetch, destination, message);
      return null;
    } catch (error) {
      throw toDeliveryError(error);
    }
  };
}

async function post(
  client: webApi.WebClient,
  {
    destination,
    message,
    key,
    replaces,
  }: Sending & { readonly destination: { readonly kind: 'post' } & Destination },
): Promise<string | null> {
  const { channel, threadTs } = destination;
  const said = {
    channel,
    text: message.text,
    ...(key === null ? {} : { metadata: asText({ event_type: KEY_EVENT, event_payload: { key } }) }),
    unfurl_links: false,
    unfurl_media: false,
  };
  if (replaces !== null && replaces !== undefined) {
    // Without blocks those of before would stay.
    await client.apiCall('chat.update', { ...said, ts: replaces, blocks: asText(message.blocks) });
    return replaces;
  }
  const answer = await client.apiCall('chat.postMessage', {
    ...said,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(message.blocks.length === 0 ? { mrkdwn: false } : { blocks: asText(message.blocks) }),
  });
  return POSTED.safeParse(answer).data?.ts ?? null;
}

/**
 * As it goes over the line in any case. The library takes a value apart, word by word, for a line of its log that is
 * not even written; a text it leaves alone.
 */
function asText(value: unknown): string {
  return JSON.stringify(value);
}

async function whisper(
  client: webApi.WebClient,
  { channel, user, threadTs }: Extract<Destination, { kind: 'whisper' }>,
  message: SlackMessage,
): Promise<void> {
  await client.apiCall('chat.postEphemeral', {
    channel,
    user,
    text: message.text,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(message.blocks.length === 0 ? {} : { blocks: asText(message.blocks) }),
  });
}

/** Slack reports faults of a response URL by status, or in a body that says `ok: false`. */
async function respond(
  fetch: Fetch,
  destination: Extract<Destination, { responseUrl: string }>,
  message: SlackMessage,
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
  const code = named ?? `http_${response.status}`;
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? '1');
    throw new DeliveryError(code, { failing: 'later', retryAfterMs: seconds * 1_000 });
  }
  throw new DeliveryError(code, { failing: response.status >= 500 ? 'unknown' : failingOf(code) });
}
