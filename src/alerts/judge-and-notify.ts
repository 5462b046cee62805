import { readAlerts, type StoredAlert, writeAlertStep } from '#db/queries/alerts.ts';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { readSubscriptions } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { type Followed, followGoals } from './follow.ts';
import { readYearsToJudge, type YearToJudge } from './judging/read-years.ts';
import type { AlertParts } from './parts.ts';
import { rulesOf } from './rules/read-rules.ts';
import { type Audience, readAudience } from './telling/audience.ts';
import { recipientsOf } from './telling/recipients.ts';
import { tellFollowers } from './telling/tell-followers.ts';
import { type ToSend, toDeliveries } from './telling/to-deliveries.ts';

export interface Judging {
  readonly at: Date;
  /** Null: all that are judged on that day. */
  readonly goalIds: readonly number[] | null;
}

/** What came of it: how many alerts have news, and how many messages go out. */
export interface Notified {
  readonly news: number;
  readonly deliveries: number;
}

/**
 * Judges goals, takes their alerts on, and puts what people are to be told into the outbox: all of it or, whatever
 * happens in between, nothing. A second time adds nothing.
 */
export async function judgeAndNotify(parts: AlertParts, judging: Judging): Promise<Notified> {
  const audience = await readAudience(parts, judging.goalIds);
  return writeAtOnce(parts.db, (db) => judgeIn(db, { ...parts, ...judging, audience }));
}

export interface JudgingWork extends Judging, Pick<AlertParts, 'thresholds' | 'timeZone'> {
  readonly audience: Audience;
}

/** In the caller's transaction. Processes that judge at the same time take turns, and the second finds nothing new. */
export async function judgeIn(db: Db, work: JudgingWork): Promise<Notified> {
  await takeTurn(db);
  const { at, thresholds, timeZone, goalIds, audience } = work;
  const today = makeLocalTime(timeZone)(at).day;
  const rules = await rulesOf(db);
  const toSend: ToSend[] = [];
  const years = await readYearsToJudge(db, { today, thresholds, goalIds });
  const current = years.filter((year) => !isPast(year, today));
  for (const year of current) {
    const known = await readAlerts(db, { year: year.year, goalIds });
    for (const followed of followGoals({ ...year, rules, known })) {
      const recipients = recipientsOf(followed, audience);
      // Whoever comes to be responsible is to learn of it: what nobody would be told has not happened yet.
      if (recipients.length === 0 && isNews(followed)) continue;
      const { alertId, number } = await write(db, followed, at);
      if (isNews(followed)) toSend.push({ ...followed, alertId, step: number, recipients });
    }
  }
  const subscriptions = await readSubscriptions(db);
  const deliveries = [
    ...toDeliveries(toSend, { thresholds, timeZone, at }),
    ...tellFollowers(current, { subscriptions, readableFor: audience.readableFor, thresholds, timeZone, at }),
  ];
  return { news: toSend.length, deliveries: await addDeliveries(db, deliveries, at) };
}

/** Nobody is told in 2026 of what was not captured in 2023: only the running year and the one before. */
function isPast({ year }: YearToJudge, today: string): boolean {
  return year < Number(today.slice(0, 4)) - 1;
}

function isNews(followed: Followed): followed is Followed & Pick<ToSend, 'news'> {
  return followed.news !== null && followed.news !== 'withdrawn';
}

async function write(db: Db, { key, known, state, news }: Followed<StoredAlert>, at: Date) {
  return writeAlertStep(db, { alert: known, key, state, what: news, author: null, note: null }, at);
}
