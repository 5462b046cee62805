import { randomUUID } from 'node:crypto';
import { readCatalog, readCatalogRevision } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Answered, Bot, Incoming } from './bot.ts';
import { recall, remember } from './conversation.ts';
import { makeCalendarDay } from './local-day.ts';
import { NOTHING_LOADED } from './nothing-loaded.ts';

export interface BotOptions {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  /** IANA name of the agency's time zone, by which "este trimestre" is told. */
  readonly timeZone: string;
}

interface Loaded {
  readonly revision: number;
  /** Null: the store holds no programme of that year, or none at all. */
  readonly reader: Reader | null;
}

/**
 * Message → reply. The catalogue is read and indexed once per revision of the store, whoever wrote it;
 * figures are read anew for each question.
 */
export function createBot({ db, thresholds, timeZone }: BotOptions): Bot {
  const toCalendarDay = makeCalendarDay(timeZone);
  const loaded = new Map<number | 'newest', Loaded>();

  const readerOf = async (year: number | 'newest'): Promise<Reader | null> => {
    const revision = await readCatalogRevision(db);
    const known = loaded.get(year);
    if (known?.revision === revision) return known.reader;
    const catalog = await readCatalog(db, year === 'newest' ? undefined : year);
    const reader = catalog === null ? null : makeReader(catalog);
    loaded.set(year, { revision, reader });
    return reader;
  };

  /** By the newest programme; read again by another year's where the message names a year that the store holds. */
  const read = async (
    incoming: Incoming,
    previous: Understanding | null,
  ): Promise<[Understanding, Reader] | null> => {
    const newest = await readerOf('newest');
    if (newest === null) return null;
    const context = { previous, today: toCalendarDay(incoming.at) };
    const understanding = understand(incoming.text, { ...context, reader: newest });
    const year = understanding.yearNamed ?? understanding.period?.year;
    if (year === undefined || year === newest.index.catalog.year) return [understanding, newest];
    const other = await readerOf(year);
    return other === null
      ? [understanding, newest]
      : [understand(incoming.text, { ...context, reader: other }), other];
  };

  const answer = async (incoming: Incoming): Promise<Answered> => {
    const id = randomUUID().slice(0, 8);
    const previous = incoming.threadKey === null ? null : await recall(db, incoming.threadKey);
    const reading = await read(incoming, previous);
    if (reading === null) return { id, ...NOTHING_LOADED, thresholds };
    const [understanding, reader] = reading;
    const intent = getIntent(understanding.intent);
    const setting: Setting = { catalog: reader.index.catalog, thresholds };
    const query = intent.toQuery(understanding, setting);
    const facts = await readFacts(db, query);
    const told = intent.tell(facts, understanding, setting);
    await rememberTurn({
      incoming,
      understanding,
      changesSubject: intent.slots.length > 0 || previous === null,
    });
    return { id, understanding, query, facts, ...told, thresholds };
  };

  /** Greetings and misunderstandings leave what the thread was about in place; at its beginning they open it. */
  const rememberTurn = async (turn: {
    incoming: Incoming;
    understanding: Understanding;
    changesSubject: boolean;
  }): Promise<void> => {
    const { threadKey, at } = turn.incoming;
    if (threadKey === null || !turn.changesSubject) return;
    await remember(db, { threadKey, understanding: turn.understanding, at });
  };

  return { answer };
}
