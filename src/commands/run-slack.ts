import { readConversation } from '#db/queries/conversations.ts';
import { claimEvent, releaseEvent } from '#db/queries/events.ts';
import { writeFeedback, writeFeedbackComment } from '#db/queries/feedback.ts';
import type { Db } from '#db/schema.ts';
import type { Bot } from '#src/bot/bot.ts';
import { toKeptComment } from '#src/bot/kept-text.ts';
import type { Log, SlackConfig, SlackPorts } from '#src/channels/slack/ports.ts';
import { createSlackApp, type SlackApp } from '#src/channels/slack/slack-app.ts';
import { newReference } from '#src/log.ts';

export interface Running {
  readonly db: Db;
  readonly bot: Bot;
  readonly log: Log;
  readonly clock: () => Date;
}

/** What the Slack app needs of the product, on its store: what was claimed and which threads are the bot's outlives the process. */
export function toSlackPorts({ db, bot, log, clock }: Running): Omit<SlackPorts, 'config'> {
  return {
    bot,
    claimEvent: (claim) => claimEvent(db, claim, clock()),
    releaseEvent: (id) => releaseEvent(db, id),
    keepFeedback: (feedback) => writeFeedback(db, { ...feedback, at: clock() }),
    keepComment: async (given) => {
      const comment = toKeptComment(given.comment);
      if (comment !== '') await writeFeedbackComment(db, { ...given, comment });
    },
    ownsThread: async (threadKey) => (await readConversation(db, threadKey)) !== null,
    log,
    now: clock,
    newReference,
  };
}

export function toSlackApp(config: SlackConfig, running: Running): SlackApp {
  return createSlackApp({ config, ...toSlackPorts(running) });
}
