import type { NewDelivery } from '#db/queries/deliveries.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import type { Person } from '#src/domain/person.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { nextWorkingMoment } from './quiet-hours.ts';
import { tellDigest } from './tell-digest.ts';
import { type ToldNews, tellNews } from './tell-news.ts';

/** More than so many news for one person in one run come as one message. */
const MOST_BY_THEMSELVES = 5;

/** News with who is to be told. */
export interface ToSend extends ToldNews {
  /** The number of the step that it is, by which it is told once. */
  readonly step: number;
  readonly recipients: readonly Person[];
}

interface Sending {
  readonly thresholds: LightThresholds;
  readonly timeZone: string;
  readonly at: Date;
}

/** What each person gets, in working hours: an alert by itself, or all of a run as one digest. */
export function toDeliveries(
  all: readonly ToSend[],
  { thresholds, timeZone, at }: Sending,
): readonly NewDelivery[] {
  if (all.length === 0) return [];
  const dueAt = nextWorkingMoment(at, timeZone);
  const told = new Map<string, string>();
  const localTime = makeLocalTime(timeZone);
  const dayOf = (instant: string): string => localTime(new Date(instant)).day;
  const contentOf = (main: ToSend, also: readonly ToSend[]): string => {
    const key = [main, ...also].map(({ alertId }) => alertId).join();
    const known = told.get(key) ?? writeReply(tellNews(main, also, { thresholds, dayOf }));
    told.set(key, known);
    return known;
  };
  return [...byPerson(all)].flatMap(([person, news]): readonly NewDelivery[] => {
    const recipient = { kind: 'person', person } as const;
    const [first] = news;
    if (first !== undefined && news.length > MOST_BY_THEMSELVES) {
      const content = writeReply(tellDigest(news, thresholds));
      return [{ key: `digest:${first.alertId}:${first.step}:${person}`, recipient, content, dueAt }];
    }
    return byGoal(news).map(({ main, also }) => ({
      key: `alert:${main.alertId}:${main.step}:${person}`,
      recipient,
      content: contentOf(main, also),
      dueAt,
    }));
  });
}

/** What is mended is not told together with what is not. */
function byGoal(
  all: readonly ToSend[],
): readonly { readonly main: ToSend; readonly also: readonly ToSend[] }[] {
  const groups = Map.groupBy(all, ({ record, judgement }) => `${record.id}:${judgement === null}`);
  return [...groups.values()].flatMap(([main, ...also]) => (main === undefined ? [] : [{ main, also }]));
}

function byPerson(all: readonly ToSend[]): ReadonlyMap<string, readonly ToSend[]> {
  const pairs = all.flatMap((news) => news.recipients.map(({ key }) => ({ key, news })));
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, held]) => [key, held.map(({ news }) => news)]),
  );
}
