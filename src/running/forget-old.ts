import { setTimeout as wait } from 'node:timers/promises';
import { pruneAnswers } from '#db/queries/answers.ts';
import { pruneConversations } from '#db/queries/conversations.ts';
import { pruneDeliveries } from '#db/queries/deliveries.ts';
import { pruneEvents } from '#db/queries/events.ts';
import { pruneFeedback } from '#db/queries/feedback.ts';
import { pruneHomeViews } from '#db/queries/home-views.ts';
import { prunePending } from '#db/queries/pending-commands.ts';
import { pruneReceived } from '#db/queries/received-reports.ts';
import type { Db } from '#db/schema.ts';
import { KEPT_DAYS as REPORTS_KEPT_DAYS } from '#src/bot/imports/received-reports.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { forgetOldUnanswered } from '#src/bot/unanswered-keeper.ts';
import type { Log } from '#src/channels/slack/ports.ts';
import { KEPT_WEEKS } from '#src/domain/unanswered.ts';
import { DAY_MS } from '#src/domain/week.ts';

/** Slack redelivers for an hour at the most; people come back to a thread for weeks. */
const KEPT_DAYS = {
  events: 7,
  conversations: 60,
  answers: 60,
  homes: 60,
  pending: 7,
  /** Longer than a summary may be late: its row is what makes it go out once. */
  deliveries: 400,
  feedback: KEPT_WEEKS * 7,
} as const;

export interface Forgetting {
  readonly db: Db;
  readonly timeZone: string;
  readonly clock: () => Date;
  readonly log: Log;
  /** Between two rounds; a day where none is told. */
  readonly everyMs?: number;
}

/** What is kept for a time only, and whose time is over, goes. Figures and their history always stay. */
async function forgetOld({ db, timeZone, clock }: Forgetting): Promise<void> {
  const before = (days: number): Date => new Date(clock().getTime() - days * DAY_MS);
  await pruneEvents(db, before(KEPT_DAYS.events));
  await prunePending(db, before(KEPT_DAYS.pending));
  await pruneConversations(db, before(KEPT_DAYS.conversations));
  await pruneAnswers(db, before(KEPT_DAYS.answers));
  await pruneHomeViews(db, before(KEPT_DAYS.homes));
  await pruneFeedback(db, before(KEPT_DAYS.feedback));
  await pruneReceived(db, before(REPORTS_KEPT_DAYS));
  await pruneDeliveries(db, before(KEPT_DAYS.deliveries));
  await forgetOldUnanswered(db, makeCalendarDay(timeZone)(clock()));
}

/** At once, and then each day: the app runs for months. A round that fails is logged, and the next one tries again. */
export function keepForgetting(parts: Forgetting): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await forgetOld(parts);
      } catch (error) {
        parts.log.error({ err: error }, 'old rows not forgotten');
      }
      await wait(parts.everyMs ?? DAY_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
