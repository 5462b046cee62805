import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Bot } from '#src/bot/bot.ts';
import { chat } from '#src/channels/terminal/chat.ts';
import { AT, botOn, openDemo } from '#test/bot/demo-bot.ts';
import { newStore } from '#test/support/store-dialects.ts';

async function talk(bot: Bot, lines: readonly string[]): Promise<{ said: string; faults: unknown[] }> {
  let said = '';
  const faults: unknown[] = [];
  await chat(bot, {
    input: Readable.from(lines.map((line) => `${line}\n`)),
    write: (text) => {
      said += text;
    },
    clock: () => AT,
    onFault: (fault) => {
      faults.push(fault);
      return 'AV-TEST23';
    },
  });
  return { said, faults };
}

describe('a conversation at the terminal', () => {
  it('greets, answers each line in one thread, and passes over empty ones', async () => {
    const { said, faults } = await talk(botOn(await openDemo()), [
      '',
      'avance de la 303 en Q3',
      '  ',
      '¿y en Q1?',
    ]);
    expect(said).toContain('(para terminar: salir)');
    expect(said).toContain('1.er trimestre de 2023:             programado 9,960, alcanzado 3,320');
    expect(faults).toEqual([]);
  });

  it.each(['salir', ' SALIR ', 'adiós', 'exit'])('ends at %j', async (farewell) => {
    const { said } = await talk(botOn(await openDemo()), [farewell, 'avance de la 303']);
    expect(said).not.toContain('303');
  });

  it('tells of a failure with its reference and goes on', async () => {
    const store = await newStore('sqlite');
    const bot = botOn(store);
    await store.close();
    const { said, faults } = await talk(bot, ['hola', '¿cómo vamos?']);
    expect(faults).toHaveLength(2);
    expect(said.match(/referencia AV-TEST23/gu)).toHaveLength(2);
    expect(said).not.toMatch(/Error|driver|destroyed/u);
  });
});
