import { randomUUID } from 'node:crypto';
import { readAnswer } from '#db/queries/answers.ts';
import { createFactsReader } from '#db/queries/kept-facts.ts';
import type { Db } from '#db/schema.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { ONLY_READERS, type People } from '#src/domain/people.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { cleanChatText } from '#src/language/chat-text.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import type { Answered, Bot, Incoming } from './bot.ts';
import { recall, remember } from './conversation.ts';
import { createGoalSearch } from './goal-search.ts';
import { readMeaning } from './kept-understanding.ts';
import { makeCalendarDay } from './local-day.ts';
import { NOTHING_LOADED } from './nothing-loaded.ts';
import { createReadableOf, EVERYTHING_READABLE } from './readable/readable-of.ts';
import { createReaders, type ReaderOf } from './readers.ts';
import { type TellingParts, tellMeant } from './tell-meant.ts';
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
  /** Where nobody is known, as at the terminal, everything is read and nothing is written. */
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
  const parts: WriteParts = {
    db,
    people,
    thresholds,
    toDay: toCalendarDay,
    ...(onChanged === undefined ? {} : { onChanged }),
  };
  const dayOf = (instant: string): string => toIsoDay(toCalendarDay(new Date(instant)));

  const readableOf = options.people === undefined ? EVERYTHING_READABLE : createReadableOf({ db, people });
  const telling: TellingParts = { people, thresholds, dayOf, factsOf: createFactsReader(db), readableOf };

  const answer = async (incoming: Incoming): Promise<Answered> => {
    const id = randomUUID().slice(-12);
    const today = toCalendarDay(incoming.at);
    const previous = incoming.threadKey === null ? null : await recall(db, incoming.threadKey);
    const word = await takeWord(parts, incoming, cleanChatText(incoming.text));
    if (word !== null) return { id, ...toWordTaken(word, previous), thresholds };
    const reading = await read(readerOf, incoming.text, { previous, today });
    if (reading === null) return { id, ...NOTHING_LOADED, thresholds };
    const [understanding, reader] = reading;
    const asker = incoming.person ?? null;
    const {
      answered: told,
      setting,
      isRefused,
    } = await tellMeant(telling, { id, understanding, reader, asker });
    await rememberTurn(db, { incoming, understanding, isFirst: previous === null });
    if (isRefused) return { ...told, understanding };
    const proposed = await withProposal(parts, told, { incoming, setting, today });
    const answered = await withOwed(parts, proposed, incoming);
    const preliminary = await readPreliminary(parts, answered, incoming);
    const offer = await offerRevision(parts, answered, incoming);
    // What was meant is kept, whatever of it may be read: others go on from it, who read something else.
    return { ...answered, understanding, aside: [...preliminary, ...offer] };
  };

  const answerAgain: Bot['answerAgain'] = async (id, asker) => {
    const kept = await readAnswer(db, id);
    const understanding = kept === null ? null : readMeaning(kept.understanding);
    const reader = (await readerOf(understanding?.period?.year ?? 'newest')) ?? (await readerOf('newest'));
    if (kept === null || understanding === null || reader === null) return null;
    // Some answers are of the words too: which term is to be explained, what is not held.
    const meant = { id, understanding: { ...understanding, text: kept.text }, reader, asker };
    const { answered } = await tellMeant(telling, meant);
    const { revision } = reader.index.catalog;
    const [first, now] = [await readableOf(kept.person, revision), await readableOf(asker, revision)];
    return { ...answered, isOther: JSON.stringify(first) !== JSON.stringify(now) };
  };

  return {
    answer,
    answerAgain,
    searchGoals: createGoalSearch({ db, thresholds, readerOf, readableOf, dayOf }),
  };
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
