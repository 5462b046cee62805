import { describe, expect, it } from 'vitest';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { mention } from '#test/support/slack-double/payloads.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

describe('bad input in Slack', () => {
  it.each([
    '',
    '🙂🙂',
    "'; DROP TABLE goals;--",
    '\u0000\u0007\u202Etxet',
    'avance de <!channel> & <!here|x> marcianos <#C1|rumor> &amp;',
    'ñ'.repeat(100_000),
    'avance de becas '.repeat(6_000),
  ])('%# is met with a courteous answer inside the limits that rings nobody', async (words) => {
    const { deliveries, double } = await runApp({ kind: 'socket', answerer: await newAnswerer() });
    await deliveries.event(mention(words));
    const [answer] = await double.waitForAccepted(1);
    expect(validateMessage(answer ?? {})).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/<!(?:channel|here)/u);
    expect(String(answer?.['text'])).toMatch(/soy Avance|prefiero no dar una cifra|ninguna palabra|305 · /u);
  });
});
