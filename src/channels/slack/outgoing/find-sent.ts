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
});

/** More messages than come into a conversation while one is being sent. */
const LOOKED_THROUGH = 200;

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
    limit: LOOKED_THROUGH,
    ...(since === null ? {} : { oldest: String(since.getTime() / 1_000) }),
  };
  const found =
    destination.threadTs === null
      ? await client.apiCall('conversations.history', place)
      : await client.apiCall('conversations.replies', { ...place, ts: destination.threadTs });
  const message = MESSAGES.parse(found).messages.find(
    ({ metadata }) => metadata?.event_type === KEY_EVENT && metadata.event_payload.key === key,
  );
  return message?.ts;
}
