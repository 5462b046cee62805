import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Destination } from '../incoming/question.ts';
import { KEY_EVENT } from './deliver.ts';

const MESSAGES = z.object({
  messages: z.array(
    z.object({
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

/** Whether a message with this key stands where it was sent. What was said privately cannot be looked for. */
export async function findSent(
  client: webApi.WebClient,
  { destination, key, since }: Sent,
): Promise<boolean> {
  if (destination.kind !== 'post') return false;
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
  return MESSAGES.parse(found).messages.some(
    ({ metadata }) => metadata?.event_type === KEY_EVENT && metadata.event_payload.key === key,
  );
}
