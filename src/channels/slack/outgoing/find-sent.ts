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

/** More messages than come into a thread while one is being sent. */
const LOOKED_THROUGH = 100;

/** Whether a message with this key stands where it was sent. What was said privately cannot be looked for. */
export async function findSent(
  client: webApi.WebClient,
  destination: Destination,
  key: string,
): Promise<boolean> {
  if (destination.kind !== 'post' || destination.threadTs === null) return false;
  const found = await client.apiCall('conversations.replies', {
    channel: destination.channel,
    ts: destination.threadTs,
    include_all_metadata: true,
    limit: LOOKED_THROUGH,
  });
  return MESSAGES.parse(found).messages.some(
    ({ metadata }) => metadata?.event_type === KEY_EVENT && metadata.event_payload.key === key,
  );
}
