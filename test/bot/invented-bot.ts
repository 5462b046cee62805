import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import type { Bot } from '#src/bot/bot.ts';
import { importReport } from '#test/support/import-file.ts';
import { AT, botOn } from './demo-bot.ts';

/** An invented network of libraries: two indicators in nine offices each, and six goals of their own kinds. */
export async function openLibraries(): Promise<Bot> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importReport(store, 'test/conversations/data/bibliotecas.csv', AT);
  return botOn(store);
}
