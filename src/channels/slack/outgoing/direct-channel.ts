import type { webApi } from '@slack/bolt';
import { z } from 'zod';

const OPENED = z.object({ channel: z.object({ id: z.string() }) });

/** The conversation of a person with the bot, opened where there is none yet. */
export async function openDirect(client: webApi.WebClient, user: string): Promise<string> {
  return OPENED.parse(await client.apiCall('conversations.open', { users: user })).channel.id;
}
