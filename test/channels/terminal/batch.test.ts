import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerBatch } from '#src/channels/terminal/batch.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { AT, botOn, openDemo } from '#test/bot/demo-bot.ts';

const answer = z.object({ id: z.string(), intent: z.string(), goals: z.array(z.string()), text: z.string() });

async function run(text: string): Promise<readonly z.infer<typeof answer>[]> {
  const written: string[] = [];
  const bot = botOn(await openDemo());
  await answerBatch(bot, { input: Readable.from([text]), at: AT, write: (line) => written.push(line) });
  return written.map((line) => answer.parse(JSON.parse(line)));
}

const line = (id: string, ...turns: readonly string[]): string => JSON.stringify({ id, turns });

describe('a batch of questions', () => {
  it('keeps the order and the ids as they are, also repeated or odd ones', async () => {
    const ids = ['b', 'a', 'a', '', '0', 'ñ "«'];
    const said = await run(ids.map((id) => line(id, 'hola')).join('\n'));
    expect(said.map(({ id }) => id)).toEqual(ids);
  });

  it('makes each line a thread of its own, even under one id', async () => {
    const said = await run([line('x', 'avance de la 303 en Q3'), line('x', '¿y en Q1?')].join('\n'));
    expect(said.map(({ goals }) => goals)).toEqual([['303'], []]);
  });

  it('passes over empty lines and takes Windows line ends', async () => {
    expect(await run(`\r\n${line('1', 'hola')}\r\n\r\n${line('2', 'hola')}\r\n`)).toHaveLength(2);
  });

  it('answers nothing where nothing is asked', async () => {
    expect(await run('')).toEqual([]);
  });

  it('answers a turn that is empty or holds line breaks within its own line', async () => {
    const said = await run([line('1', ''), line('2', 'avance de\nla 405')].join('\n'));
    expect(said.map(({ goals }) => goals)).toEqual([[], ['405']]);
  });

  it.each([
    ['no JSON', 'hola'],
    ['no object', '["hola"]'],
    ['no id', '{"turns":["hola"]}'],
    ['an id that is no text', '{"id":1,"turns":["hola"]}'],
    ['no turns', '{"id":"1"}'],
    ['turns without any', '{"id":"1","turns":[]}'],
    ['turns that are no texts', '{"id":"1","turns":[1]}'],
  ])('names the line that has %s, after answering those before it', async (_what, wrong) => {
    const written: string[] = [];
    const input = Readable.from([`${line('1', 'hola')}\n\n${wrong}\n`]);
    const bot = botOn(await openDemo());
    const fault = await answerBatch(bot, { input, at: AT, write: (each) => written.push(each) }).catch(
      (caught: unknown) => caught,
    );
    expect(fault instanceof AvanceError ? [fault.code, fault.advice] : fault).toEqual([
      'batch-line',
      expect.stringContaining('renglón 3'),
    ]);
    expect(written).toHaveLength(1);
  });
});
