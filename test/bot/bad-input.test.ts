import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { readConversation } from '#db/queries/conversations.ts';
import type { Bot } from '#src/bot/bot.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { AT, ask, botOn, codesOf } from './demo-bot.ts';

/** Generous for a loaded machine; what it guards against takes minutes. */
const PATIENCE_MS = 5_000;

const REPEATED = {
  despensa: 'despensas ',
  digits: '3',
  accents: 'á́',
  parentheses: '((((',
  periods: 'primer trimestre de 2023 a ',
  codes: '303 y la ',
  joined: 'despensasbecasapoyos',
} as const;

const LITERAL: readonly string[] = [
  '',
  ' ',
  '\n\t \u00A0\u2003',
  '?',
  '¿¡…!?',
  '🎉🎉🎉',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  "'; DROP TABLE goals; --",
  '" OR 1=1; DELETE FROM conversations',
  '\u0000',
  'avance\u0000de\u0007becas\u001B[2J',
  '<!channel>',
  '<!everyone> <@U012AB3CD> <#C012AB3CD|general>',
  '<https://example.com|despensas>',
  '\u202Esabec ed ecnava\u202C',
  'مرحبا بالعالم',
  'עברית 303',
  '你好，进展如何？',
  '\uD83D',
  'becas \uDE00 \uD83D',
  '${7*7} {{7*7}} %s %n',
  '../../etc/passwd',
  '{"turns":["hola"]}',
  'la 99999999999999999999999999999999',
  'la -303.5e999',
  'avance de la 303 en el trimestre 0',
  'becas en el año 0',
  'becas en 99999',
  'metas abajo del -50%',
  'top 0',
  'top 999999999999',
  'top -5',
  'registra 1e309 en la 303',
  '__proto__ toString hasOwnProperty',
];

let store: Store;
let bot: Bot;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await importBundledReport(store, AT);
  bot = botOn(store);
});

afterAll(() => store.close());

function isJsonObject(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null;
}

/** Answers in good time, says something, and leaves the thread in a state from which it can go on. */
async function expectAnswered(text: string, threadKey: string): Promise<string> {
  const startedAt = performance.now();
  const answered = await ask(bot, text, threadKey);
  expect(performance.now() - startedAt).toBeLessThan(PATIENCE_MS);
  const said = renderPlain(answered.reply);
  expect(said.trim()).not.toBe('');
  expect(said).not.toMatch(/undefined|NaN|\[object|Infinity/u);
  for (const { record } of answered.goals) expect(record.year).toBe(2023);
  const state = await readConversation(store.db, threadKey);
  expect(state === null || isJsonObject(state)).toBe(true);
  expect(codesOf(await ask(bot, 'avance de la 405 en Q1', threadKey))).toEqual(['405']);
  return said;
}

describe('a message that is no question', () => {
  it.each(LITERAL.map((text, index) => [JSON.stringify(text), text, index] as const))(
    '%s is answered',
    async (_shown, text, index) => {
      const said = await expectAnswered(text, `literal:${index}`);
      expect(said).not.toMatch(/<!|<@/u);
    },
  );

  it.each(Object.entries(REPEATED))('of 100 KB of %s is answered in good time', async (name, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    const said = await expectAnswered(text, `repeated:${name}`);
    expect(said.length).toBeLessThan(40_000);
  });

  it('leaves every table where it was', async () => {
    await ask(bot, "'; DROP TABLE goals; DELETE FROM progress_entries; --");
    const goals = await store.db.selectFrom('goals').select('id').execute();
    expect(goals).toHaveLength(34);
  });

  it('of any 4,000 characters is answered, however it is written', { timeout: 120_000 }, async () => {
    const words = fc.constantFrom(
      'avance ',
      'despensas ',
      'Q3 ',
      '303 ',
      'metas ',
      'rojo ',
      '¿',
      '?',
      'junio ',
      'de ',
      'a ',
      '2022 ',
      '50% ',
      'top ',
      'línea 2.1.5 ',
      'y ',
      'M.3 ',
      '\u0000',
      '<!channel>',
      '🎉',
      '\uD83D',
      'operativo ',
      '-',
      '.',
      '\n',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4_000 }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
        .map((units) => String.fromCharCode(...units)),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await expectAnswered(text, 'any');
        answered += 1;
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThanOrEqual(150);
  });
});
