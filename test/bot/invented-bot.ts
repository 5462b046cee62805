import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import type { Bot } from '#src/bot/bot.ts';
import { importReport } from '#test/support/import-file.ts';
import { AT, botOn } from './demo-bot.ts';

/** An invented network of libraries: two indicators in nine offices each, and six goals of their own kinds. */
export function openLibraries(): Promise<Bot> {
  return openInvented('test/conversations/data/bibliotecas.csv');
}

/** Four invented districts, each with the same four codes; a line and a programme bear two of them as well. */
export function openDistricts(): Promise<Bot> {
  return openInvented('test/channels/slack/data/delegaciones.csv');
}

async function openInvented(path: string): Promise<Bot> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importReport(store, path, AT);
  return botOn(store);
}
