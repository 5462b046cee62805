import { readCatalog, readCatalogRevision } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import type { Section } from './measurement.ts';
import { QUESTIONS, writtenAnew } from './questions.ts';
import { percentile, timed, timedNow } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';

const WARM_UP = 400;
const COUNTED = 2_000;
const TODAY = { year: 2023, month: 10, day: 16 } as const;

interface Parts {
  readonly revision: number;
  readonly understanding: number;
  readonly facts: number;
  readonly telling: number;
}

/** Where the time of a question goes: the steps of the bot, one by one. */
export async function measureQuestionParts(): Promise<Section> {
  return withSeededStore(async ({ store: { db } }) => {
    const catalog = await readCatalog(db);
    if (catalog === null) throw new Error('The store is empty');
    const reader = makeReader(catalog);
    const all: Parts[] = [];
    for (let turn = 0; turn < WARM_UP + COUNTED; turn += 1) {
      const parts = await timeParts(db, reader, writtenAnew(QUESTIONS[turn % QUESTIONS.length] ?? '', turn));
      if (turn >= WARM_UP) all.push(parts);
    }
    const part = (what: string, name: keyof Parts) =>
      [0.5, 0.99].map((ratio) => ({
        what: `${what}, p${ratio * 100}`,
        unit: 'ms' as const,
        measured: percentile(
          all.map((parts) => parts[name]),
          ratio,
        ),
        baseline: null,
        aim: null,
      }));
    return {
      title: 'The parts of a question by itself',
      baseline: 'none; the parts of one question add up to its time, their percentiles do not',
      measurements: [
        ...part('is the catalogue still the same', 'revision'),
        ...part('understanding', 'understanding'),
        ...part('facts', 'facts'),
        ...part('telling', 'telling'),
      ],
    };
  });
}

async function timeParts(db: Db, reader: Reader, text: string): Promise<Parts> {
  const setting = {
    catalog: reader.index.catalog,
    thresholds: DEFAULT_THRESHOLDS,
    dayOf: (instant: string) => instant.slice(0, 10),
  };
  const revision = await timed(() => readCatalogRevision(db));
  const understood = timedNow(() => understand(text, { reader, previous: null, today: TODAY }));
  const understanding = understood.result;
  const intent = getIntent(understanding.intent);
  const query = intent.toQuery(understanding, setting);
  const facts = await timed(() => readFacts(db, query));
  const telling = timedNow(() => intent.tell(facts.result, understanding, setting));
  return { revision: revision.ms, understanding: understood.ms, facts: facts.ms, telling: telling.ms };
}
