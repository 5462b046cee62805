import { readOpenCommitments } from '#db/queries/commitments.ts';
import { readConversation } from '#db/queries/conversations.ts';
import { claimEvent, finishEvent, releaseEvent, renewEvent, takeOverEvents } from '#db/queries/events.ts';
import { writeFeedback, writeFeedbackComment } from '#db/queries/feedback.ts';
import { createAlertActs } from '#src/alerts/alert-acts.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import type { Bot } from '#src/bot/bot.ts';
import type { MakeFile } from '#src/bot/files/make-file.ts';
import type { Homes } from '#src/bot/home/home.ts';
import type { ImportParts } from '#src/bot/imports/parts.ts';
import { createReceivedReports, makeReview } from '#src/bot/imports/received-reports.ts';
import { createReportActs } from '#src/bot/imports/report-acts.ts';
import { toKeptComment } from '#src/bot/kept-text.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createOutbox } from '#src/bot/outbox.ts';
import { createRoster } from '#src/bot/roster/create-roster.ts';
import { createSummaryActs } from '#src/bot/summaries/summary-acts.ts';
import { tellAdministrators } from '#src/bot/tell-administrators.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import type { Log, SlackConfig, SlackPorts } from '#src/channels/slack/ports.ts';
import { createSlackApp, type SlackApp } from '#src/channels/slack/slack-app.ts';
import type { SummaryConfig } from '#src/config.ts';
import { createReadAside } from '#src/documents/aside/read-aside.ts';
import { newReference } from '#src/log.ts';
import { toActs } from '#src/reply/acts.ts';
import { makeDayText } from '../commands/day-text.ts';
import { judgeChanged, judgeLoaded } from './judge-changed.ts';

/** What runs, and with it everything that alerts need. */
export interface Running extends AlertParts {
  readonly bot: Bot;
  readonly homes: Homes;
  readonly log: Log;
  readonly clock: () => Date;
  readonly makeFile: MakeFile;
  readonly summaries: SummaryConfig;
  /** The outbox's own where none is told. */
  readonly outboxPace?: { readonly leaseMs: number; readonly lookMs: number };
}

/** What the Slack app needs of the product, on its store: what was claimed and which threads are the bot's outlives the process. */
export function toSlackPorts(running: Running): Omit<SlackPorts, 'config'> {
  const { db, bot, homes, log, clock, people, thresholds, timeZone, makeFile, outboxPace } = running;
  const readCommitments = () => readOpenCommitments(db);
  const toDay = makeCalendarDay(timeZone);
  const imports: ImportParts = {
    db,
    people,
    toDay,
    readAside: createReadAside({ onFault: (fault) => log.warn({ ...fault }, 'report not read') }),
    onLoaded: judgeLoaded(running, log),
  };
  return {
    bot,
    homes,
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
    makeFile: async (asked) => {
      if (asked.format !== 'revision') return makeFile(asked);
      const bytes = await makeReview(imports, asked.id);
      return bytes === null ? null : { bytes, contentType: 'text/csv; charset=utf-8' };
    },
    reports: createReceivedReports(imports),
    acts: toActs({
      ...createReportActs(imports),
      ...createWriteActs({
        db,
        people,
        thresholds,
        toDay,
        onChanged: judgeChanged(running, log),
      }),
      ...createAlertActs(running),
      ...createSummaryActs({ db, people, thresholds, timeZone, ...running.summaries, readCommitments }),
    }),
    roster: createRoster({ db, people, dayOf: makeDayText(timeZone) }),
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
