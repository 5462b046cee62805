import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import type { Intent } from '#intents/intent.ts';
import type { Understanding } from '#intents/understanding.ts';
import { NOTHING_ASKED } from '#src/bot/nothing-asked.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { NamedGoal } from '#src/domain/slots.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Suggestion } from '#src/reply/reply.ts';
import { importReport } from './import-file.ts';

const NOTHING_SAID: Understanding = { ...NOTHING_ASKED, rules: [], trace: [] };

export interface Said {
  readonly text: string;
  /** Codes of the goals that the answer speaks of. */
  readonly codes: readonly string[];
  readonly options: readonly Suggestion[];
}

export interface Teller {
  readonly catalog: Catalog;
  readonly named: (...codes: readonly string[]) => readonly NamedGoal[];
  /** What an intent answers to an understanding, however messages come to be understood so. */
  readonly tell: (intent: Intent, meant: Partial<Understanding>) => Promise<Said>;
}

/** The invented libraries, with every intent's answers; the running test closes the store at its end. */
export async function openTeller(): Promise<Teller> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importReport(store, 'test/conversations/data/bibliotecas.csv', new Date('2023-10-15T12:00:00-07:00'));
  const catalog = await readCatalog(store.db);
  if (catalog === null) throw new Error('nothing loaded');
  const setting = {
    catalog,
    thresholds: DEFAULT_THRESHOLDS,
    dayOf: (instant: string) => instant.slice(0, 10),
  };
  return {
    catalog,
    named: (...codes) =>
      catalog.goals.filter(({ code }) => codes.includes(code)).map(({ id, code }) => ({ id, code })),
    tell: async (intent, meant) => {
      const understanding = { ...NOTHING_SAID, intent: intent.name, ...meant };
      const facts = await readFacts(store.db, intent.toQuery(understanding, setting));
      const { reply, goals } = intent.tell(facts, understanding, setting);
      return {
        text: renderPlain(reply),
        codes: goals.map(({ record }) => record.code),
        options: reply.parts.flatMap((part) => (part.kind === 'choices' ? part.options : [])),
      };
    },
  };
}
