import { readConversation } from '#db/queries/conversations.ts';
import { claimEvent, finishEvent, releaseEvent, renewEvent, takeOverEvents } from '#db/queries/events.ts';
import { writeFeedback, writeFeedbackComment } from '#db/queries/feedback.ts';
import type { Db } from '#db/schema.ts';
import type { Bot } from '#src/bot/bot.ts';
import { createOutbox } from '#src/bot/outbox.ts';
import { tellAdministrators } from '#src/bot/tell-administrators.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import type { Log, SlackConfig, SlackPorts } from '#src/channels/slack/ports.ts';
import { createSlackApp, type SlackApp } from '#src/channels/slack/slack-app.ts';
import type { People } from '#src/domain/people.ts';
import { newReference } from '#src/log.ts';
import { toActs } from '#src/reply/acts.ts';

export interface Running {
  readonly db: Db;
  readonly bot: Bot;
  readonly log: Log;
  readonly clock: () => Date;
  readonly people: People;
  /** The outbox's own where none is told. */
  readonly outboxPace?: { readonly leaseMs: number; readonly lookMs: number };
}

/** What the Slack app needs of the product, on its store: what was claimed and which threads are the bot's outlives the process. */
export function toSlackPorts({
  db,
  bot,
  log,
  clock,
  people,
  outboxPace,
}: Running): Omit<SlackPorts, 'config'> {
  return {
    bot,
    inbox: {
      claim: (claim, work) => claimEvent(db, { claim, work, at: clock() }),
      renew: (id) => renewEvent(db, id, clock()),
      finish: (id) => finishEvent(db, id),
      release: (id) => releaseEvent(db, id),
      takeOver: (unrenewedMs) => {
        const at = clock();
        return takeOverEvents(db, { before: new Date(at.getTime() - unrenewedMs), at });
      },
    },
    outbox: createOutbox(db, {
      clock,
      onGivenUp: tellAdministrators({ db, people, clock }),
      ...(outboxPace === undefined ? {} : { leaseMs: outboxPace.leaseMs }),
    }),
    ...(outboxPace === undefined ? {} : { outboxLookMs: outboxPace.lookMs }),
    acts: toActs(createWriteActs({ db, people })),
    keepFeedback: (feedback) => writeFeedback(db, { ...feedback, at: clock() }),
    keepComment: async (comment) => void (await writeFeedbackComment(db, comment)),
    ownsThread: async (threadKey) => (await readConversation(db, threadKey)) !== null,
    log,
    now: clock,
    newReference,
  };
}

export function toSlackApp(config: SlackConfig, running: Running): SlackApp {
  return createSlackApp({ config, ...toSlackPorts(running) });
}
