import { randomUUID } from 'node:crypto';
import { readAnswer } from '#db/queries/answers.ts';
import { createFactsReader } from '#db/queries/kept-facts.ts';
import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { ONLY_READERS, type People } from '#src/domain/people.ts';
import type { Facts } from '#src/domain/query.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { cleanChatText } from '#src/language/chat-text.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import type { Answered, Bot, Incoming } from './bot.ts';
import { recall, remember } from './conversation.ts';
import { createGoalSearch } from './goal-search.ts';
import { readMeaning } from './kept-understanding.ts';
import { makeCalendarDay } from './local-day.ts';
import { nameKnownPeople } from './name-people.ts';
import { NOTHING_LOADED } from './nothing-loaded.ts';
import { createReaders, type ReaderOf } from './readers.ts';
import { toWordTaken } from './word-taken.ts';
import { offerRevision } from './writes/offer-revision.ts';
import type { WriteParts } from './writes/parts.ts';
import { readPreliminary } from './writes/preliminary.ts';
import { takeWord } from './writes/take-word.ts';
import { withOwed } from './writes/with-owed.ts';
import { withProposal } from './writes/with-proposal.ts';

export interface BotOptions {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  /** IANA name of the agency's time zone, by which "este trimestre" is told. */
  readonly timeZone: string;
  /** Where nobody is known, everybody reads and nobody writes. */
  readonly people?: People;
  /** Where others read by the same programmes: one index for all. */
  readonly readerOf?: ReaderOf;
  /** Told of what is recorded by a word in a thread, as of what is recorded by a button. */
  readonly onChanged?: WriteParts['onChanged'];
}

/** Message → reply. Figures are those of the store when the question is asked. */
export function createBot(options: BotOptions): Bot {
  const { db, thresholds, timeZone, people = ONLY_READERS, onChanged } = options;
  const toCalendarDay = makeCalendarDay(timeZone);
  const readerOf = options.readerOf ?? createReaders(db);
  const factsOf = createFactsReader(db);
  const parts: WriteParts = {
    db,
    people,
    thresholds,
    toDay: toCalendarDay,
    ...(onChanged === undefined ? {} : { onChanged }),
  };
  const dayOf = (instant: string): string => toIsoDay(toCalendarDay(new Date(instant)));

  const tell = async (id: string, understanding: Understanding, reader: Reader): Promise<Answered> => {
    const setting: Setting = { catalog: reader.index.catalog, thresholds, dayOf };
    const intent = getIntent(understanding.intent);
    const query = intent.toQuery(understanding, setting);
    const facts = await factsOf(query, reader.index.catalog.revision);
    const told = intent.tell(facts, understanding, asOf(facts, setting));
    const reply = await nameKnownPeople(people, told.reply);
    return { id, understanding, query, facts, ...told, reply, thresholds, aside: [], audience: 'all' };
  };

  const answer = async (incoming: Incoming): Promise<Answered> => {
    const id = randomUUID().slice(-12);
    const today = toCalendarDay(incoming.at);
    const previous = incoming.threadKey === null ? null : await recall(db, incoming.threadKey);
    const word = await takeWord(parts, incoming, cleanChatText(incoming.text));
    if (word !== null) return { id, ...toWordTaken(word, previous), thresholds };
    const reading = await read(readerOf, incoming.text, { previous, today });
    if (reading === null) return { id, ...NOTHING_LOADED, thresholds };
    const [understanding, reader] = reading;
    const told = await tell(id, understanding, reader);
    await rememberTurn(db, { incoming, understanding, isFirst: previous === null });
    const setting: Setting = { catalog: reader.index.catalog, thresholds, dayOf };
    const proposed = await withProposal(parts, told, { incoming, setting, today });
    const answered = await withOwed(parts, proposed, incoming);
    const preliminary = await readPreliminary(parts, answered, incoming);
    const offer = await offerRevision(parts, answered, incoming);
    return { ...answered, aside: [...preliminary, ...offer] };
  };

  const answerAgain = async (id: string): Promise<Answered | null> => {
    const kept = await readAnswer(db, id);
    const understanding = kept === null ? null : readMeaning(kept.understanding);
    const reader = (await readerOf(understanding?.period?.year ?? 'newest')) ?? (await readerOf('newest'));
    return understanding === null || reader === null ? null : tell(id, understanding, reader);
  };

  return { answer, answerAgain, searchGoals: createGoalSearch({ db, thresholds, readerOf, dayOf }) };
}

/** What is told as the newest quarter is that of the goals it is told of. */
function asOf(facts: Facts, setting: Setting): Setting {
  const { catalog } = setting;
  if (facts.kind !== 'goals' || facts.year !== catalog.year || facts.records.length === 0) return setting;
  return { ...setting, catalog: { ...catalog, reportedThrough: facts.reportedThrough } };
}

type Context = Omit<Parameters<typeof understand>[1], 'reader'>;

/** By the newest programme; read again by another year's where the message names a year that the store holds. */
async function read(
  readerOf: ReaderOf,
  text: string,
  context: Context,
): Promise<[Understanding, Reader] | null> {
  const newest = await readerOf('newest');
  if (newest === null) return null;
  const understanding = understand(text, { ...context, reader: newest });
  const year = understanding.yearNamed ?? understanding.period?.year;
  if (year === undefined || year === newest.index.catalog.year) return [understanding, newest];
  const other = await readerOf(year);
  return other === null ? [understanding, newest] : [understand(text, { ...context, reader: other }), other];
}

interface Turn {
  readonly incoming: Incoming;
  readonly understanding: Understanding;
  readonly isFirst: boolean;
}

/** Greetings and misunderstandings leave what the thread was about in place; at its beginning they open it. */
async function rememberTurn(db: Db, { incoming, understanding, isFirst }: Turn): Promise<void> {
  const changesSubject = getIntent(understanding.intent).slots.length > 0 || isFirst;
  const { threadKey, opensThread, at } = incoming;
  const threadKeys = [threadKey, opensThread ?? null].filter((key) => key !== null);
  if (changesSubject) await remember(db, { threadKeys, understanding, at });
}
