import { describe, expect, it } from 'vitest';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { newTs } from '#test/support/slack-double/payloads.ts';
import { messageShortcut } from '#test/support/slack-double/windows.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

describe.each(['socket', 'http'] as const)('«Preguntar por esto» over %s', (kind) => {
  async function run() {
    const running = await runApp({ kind, answerer: await newAnswerer() });
    const { deliveries, double } = running;
    const askAbout = (text: string | undefined, ts = newTs()) =>
      deliveries.interact(messageShortcut('ask_about', { text, ts, responseUrl: double.responseUrl }));
    return { ...running, askAbout };
  }

  it('answers the person alone, who may share it', async () => {
    const { double, askAbout } = await run();
    await askAbout('Equipo: ¿alguien sabe el avance de despensas Q3? <@U0OTRA0001>');
    const [answer] = await double.waitForAccepted(1);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer?.['text']).toMatch(/303[^]*312/u);
    expect(JSON.stringify(answer?.['blocks'])).toContain('Compartir en el canal');
    expect(double.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('takes each message by itself, and goes on from the answer', async () => {
    const { deliveries, double, askAbout } = await run();
    await deliveries.command('avance de becas Q1');
    await double.waitForAccepted(1);
    await askAbout('¿Cómo va la 303?');
    const [, answer] = await double.waitForAccepted(2);
    expect(answer?.['text']).not.toContain('del mensaje anterior');
    await deliveries.command('¿y en Q2?');
    const [, , next] = await double.waitForAccepted(3);
    expect(next?.['text']).toMatch(/2\.º trimestre[^]*303/u);
  });

  it.each([undefined, '', ' \n ', '<@U0OTRA0001>'])(
    'says courteously that %j cannot be read',
    async (text) => {
      const { double, askAbout } = await run();
      await askAbout(text);
      const [answer] = await double.waitForAccepted(1);
      expect(answer).toMatchObject({ response_type: 'ephemeral' });
      expect(answer?.['text']).toMatch(/no trae texto que yo pueda leer/u);
    },
  );

  it('takes a double click as one', async () => {
    const { deliveries, double, askAbout } = await run();
    const ts = newTs();
    await askAbout('avance de despensas', ts);
    await askAbout('avance de despensas', ts);
    await deliveries.command('ayuda');
    const answers = await double.waitForAccepted(2);
    expect(answers).toHaveLength(2);
  });

  it.each(['<!channel> & <!here|x> marcianos', '\u0000\u202Etxet', 'ñ'.repeat(40_000)])(
    '%# is met inside the limits and rings nobody',
    async (text) => {
      const { double, askAbout } = await run();
      await askAbout(text);
      const [answer] = await double.waitForAccepted(1);
      expect(validateMessage(answer ?? {})).toEqual([]);
      expect(JSON.stringify(answer)).not.toMatch(/<!(?:channel|here)/u);
    },
  );
});
