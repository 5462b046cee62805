import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Bot } from '#src/bot/bot.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { parseDialogue, renderDialogue, type Turn } from './dialogue.ts';

const FOLDER = new URL('dialogues/', import.meta.url);
const AT = new Date('2023-10-15T12:00:00-07:00');
/** AVANCE_REWRITE_DIALOGUES=1 writes what the bot says now; whoever does so reads every line of the difference. */
const REWRITE = process.env['AVANCE_REWRITE_DIALOGUES'] === '1';

let store: Store;
let bot: Bot;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await importBundledReport(store, AT);
  bot = createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
});

afterAll(() => store.close());

async function play(turns: readonly Turn[], threadKey: string): Promise<readonly Turn[]> {
  const played: Turn[] = [];
  for (const { said } of turns) {
    const { reply } = await bot.answer({ text: said, threadKey, at: AT });
    played.push({ said, reply: renderPlain(reply) });
  }
  return played;
}

describe('conversations about the bundled report', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const file = new URL(name, FOLDER);
    const turns = parseDialogue(readFileSync(file, 'utf8'));
    expect(turns.length).toBeGreaterThan(0);
    const played = renderDialogue(await play(turns, name));
    if (REWRITE) writeFileSync(file, played);
    expect(played).toBe(readFileSync(file, 'utf8'));
  });
});
