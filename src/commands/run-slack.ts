import { readConversation } from '#db/queries/conversations.ts';
import { claimEvent, releaseEvent } from '#db/queries/events.ts';
import type { Db } from '#db/schema.ts';
import type { Bot } from '#src/bot/bot.ts';
import type { Log, SlackConfig } from '#src/channels/slack/ports.ts';
import { createSlackApp, type SlackApp } from '#src/channels/slack/slack-app.ts';
import { newReference } from '#src/log.ts';

export interface Running {
  readonly db: Db;
  readonly bot: Bot;
  readonly log: Log;
  readonly clock: () => Date;
}

/** The Slack app on its store: what was claimed and which threads are the bot's outlives the process. */
export function toSlackApp(config: SlackConfig, { db, bot, log, clock }: Running): SlackApp {
  return createSlackApp({
    config,
    bot,
    claimEvent: (id) => claimEvent(db, id, clock()),
    releaseEvent: (id) => releaseEvent(db, id),
    ownsThread: async (threadKey) => (await readConversation(db, threadKey)) !== null,
    log,
    now: clock,
    newReference,
  });
}
