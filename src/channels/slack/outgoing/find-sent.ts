import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Destination } from '../incoming/question.ts';
import { KEY_EVENT } from './deliver.ts';

const MESSAGES = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ key: z.string() }).loose() })
        .optional()
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string() }).optional().catch(undefined),
});

const PAGE = 200;

export interface Sent {
  readonly destination: Destination;
  readonly key: string;
  /** It was not sent before; null: its thread alone is looked through. */
  readonly since: Date | null;
}

/**
 * The `ts` of the message with this key where it stands; undefined where there is none. What was said
 * privately cannot be looked for.
 */
export async function findSent(
  client: webApi.WebClient,
  { destination, key, since }: Sent,
): Promise<string | undefined> {
  if (destination.kind !== 'post') return undefined;
  const place = {
    channel: destination.channel,
    include_all_metadata: true,
    limit: PAGE,
    ...(since === null ? {} : { oldest: String(since.getTime() / 1_000) }),
  };
  const { threadTs } = destination;
  let cursor: string | undefined;
  do {
    const page = { ...place, ...(cursor === undefined ? {} : { cursor }) };
    const found =
      threadTs === null
        ? await client.apiCall('conversations.history', page)
        : await client.apiCall('conversations.replies', { ...page, ts: threadTs });
    const { messages, response_metadata: rest } = MESSAGES.parse(found);
    const message = messages.find(
      ({ metadata }) => metadata?.event_type === KEY_EVENT && metadata.event_payload.key === key,
    );
    if (message !== undefined) return message.ts;
    cursor = rest?.next_cursor === '' ? undefined : rest?.next_cursor;
  } while (cursor !== undefined);
  return undefined;
}
