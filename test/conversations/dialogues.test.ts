import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Bot } from '#src/bot/bot.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { importReport } from '#test/support/import-file.ts';
import { parseDialogue, renderDialogue, type Turn } from './dialogue.ts';

const AT = new Date('2023-10-15T12:00:00-07:00');
/** AVANCE_REWRITE_DIALOGUES=1 writes what the bot says now; whoever does so reads every line of the difference. */
const REWRITE = process.env['AVANCE_REWRITE_DIALOGUES'] === '1';

/** Names of the people who signed the report do not belong into test data: a dialogue has "NOMBRE" in their place. */
const HEAD = /(Titular: +)[^,(]+,/gu;

async function play(bot: Bot, turns: readonly Turn[], threadKey: string): Promise<readonly Turn[]> {
  const played: Turn[] = [];
  for (const { said } of turns) {
    const { reply } = await bot.answer({ text: said, threadKey, at: AT });
    played.push({ said, reply: renderPlain(reply).replaceAll(HEAD, '$1NOMBRE,') });
  }
  return played;
}

const STORES = [
  {
    about: 'the bundled report',
    folder: 'dialogues/',
    fill: (store: Store) => importBundledReport(store, AT),
  },
  {
    about: 'the same indicators in nine libraries',
    folder: 'dialogues-bibliotecas/',
    fill: (store: Store) => importReport(store, 'test/conversations/data/bibliotecas.csv', AT),
  },
] as const;

describe.each(STORES)('conversations about $about', ({ folder, fill }) => {
  const files = new URL(folder, import.meta.url);
  let store: Store;
  let bot: Bot;

  beforeAll(async () => {
    store = await openStore('sqlite::memory:');
    await fill(store);
    bot = createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
  });

  afterAll(() => store.close());

  it.each(readdirSync(files).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const file = new URL(name, files);
    const turns = parseDialogue(readFileSync(file, 'utf8'));
    expect(turns.length).toBeGreaterThan(0);
    const played = renderDialogue(await play(bot, turns, name));
    if (REWRITE) writeFileSync(file, played);
    expect(played).toBe(readFileSync(file, 'utf8'));
  });
});
