import { randomUUID } from 'node:crypto';
import { readAnswer } from '#db/queries/answers.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Answered, Bot, Incoming } from './bot.ts';
import { recall, remember } from './conversation.ts';
import { createGoalSearch } from './goal-search.ts';
import { readMeaning } from './kept-understanding.ts';
import { makeCalendarDay } from './local-day.ts';
import { NOTHING_LOADED } from './nothing-loaded.ts';
import { createReaders } from './readers.ts';

export interface BotOptions {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  /** IANA name of the agency's time zone, by which "este trimestre" is told. */
  readonly timeZone: string;
}

/**
 * Message → reply. Figures are read anew for each question.
 */
export function createBot({ db, thresholds, timeZone }: BotOptions): Bot {
  const toCalendarDay = makeCalendarDay(timeZone);
  const readerOf = createReaders(db);

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

  const tell = async (id: string, understanding: Understanding, reader: Reader): Promise<Answered> => {
    const setting: Setting = { catalog: reader.index.catalog, thresholds };
    const intent = getIntent(understanding.intent);
    const query = intent.toQuery(understanding, setting);
    const facts = await readFacts(db, query);
    return { id, understanding, query, facts, ...intent.tell(facts, understanding, setting), thresholds };
  };

  const answer = async (incoming: Incoming): Promise<Answered> => {
    const id = randomUUID().slice(-12);
    const previous = incoming.threadKey === null ? null : await recall(db, incoming.threadKey);
    const reading = await read(incoming, previous);
    if (reading === null) return { id, ...NOTHING_LOADED, thresholds };
    const [understanding, reader] = reading;
    const answered = await tell(id, understanding, reader);
    // Greetings and misunderstandings leave what the thread was about in place; at its beginning they open it.
    const changesSubject = getIntent(understanding.intent).slots.length > 0 || previous === null;
    const { threadKey, opensThread, at } = incoming;
    const threadKeys = [threadKey, opensThread ?? null].filter((key) => key !== null);
    if (changesSubject) await remember(db, { threadKeys, understanding, at });
    return answered;
  };

  const answerAgain = async (id: string): Promise<Answered | null> => {
    const kept = await readAnswer(db, id);
    const understanding = kept === null ? null : readMeaning(kept.understanding);
    const reader = (await readerOf(understanding?.period?.year ?? 'newest')) ?? (await readerOf('newest'));
    return understanding === null || reader === null ? null : tell(id, understanding, reader);
  };

  return { answer, answerAgain, searchGoals: createGoalSearch({ db, thresholds, readerOf }) };
}
