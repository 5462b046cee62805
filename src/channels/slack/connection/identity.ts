import type { webApi } from '@slack/bolt';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botUserId: string;
  readonly botId: string;
  readonly teamId: string;
}

/** One call at the start tells whether the token is good, and by which mention people call the bot. */
export async function identify(client: webApi.WebClient): Promise<Identity> {
  const { user_id: botUserId, bot_id: botId, team_id: teamId } = await client.auth.test();
  return { botUserId: botUserId ?? '', botId: botId ?? '', teamId: teamId ?? '' };
}
