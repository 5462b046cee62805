import { describe, expect, it } from 'vitest';
import { writeReadingRule } from '#db/queries/agency-settings.ts';
import { giveRole } from '#db/queries/people.ts';
import { ASK_STEP } from '#src/channels/slack/steps/listen-for-steps.ts';
import type { Role } from '#src/domain/person.ts';
import { NOW, newAnswerer, runApp } from '#test/support/running-app.ts';
import { mention, PERSON } from '#test/support/slack-double/payloads.ts';
import { TEAM } from '#test/support/slack-double/web-api.ts';
import { functionExecuted, suggestion } from '#test/support/slack-double/windows.ts';
import { waitFor } from '#test/support/wait-for.ts';

const ADMIN = 'U0ADMIN001';
const DIRECTOR = 'U0DIRECTOR';

/** Whoever presses and asks is a liaison of 52201. */
async function start(kind: 'socket' | 'http') {
  const answerer = await newAnswerer();
  const { db } = answerer.store;
  const give = (user: string, role: Role, ...unitCodes: readonly string[]) =>
    giveRole(db, { key: `${TEAM}:${user}`, role, unitCodes }, { author: 'ana', at: NOW });
  await give(ADMIN, 'admin');
  await give(DIRECTOR, 'director');
  await give(PERSON, 'liaison', '52201');
  await writeReadingRule(db, { rule: 'own', reason: null, author: 'ana', at: NOW });
  const running = await runApp({ kind, answerer });
  return { ...running, answerer };
}

function idOf(message: unknown): string {
  return /good:(?<id>[\w-]+)/u.exec(JSON.stringify(message))?.groups?.['id'] ?? '';
}

describe.each(['socket', 'http'] as const)('where each reads their own units, over %s', (kind) => {
  it('a question about another unit is refused in a whisper that names whom to ask', async () => {
    const { deliveries, double } = await start(kind);
    await deliveries.event(mention('¿cómo va la 103?'));
    const [told] = await double.waitForAccepted(1);
    expect(told).toMatchObject({ channel: 'C0CANAL001', user: PERSON });
    expect(JSON.stringify(told)).toContain(`<@${ADMIN}>`);
    expect(double.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('in a channel a question about all is answered with what who asked may read', async () => {
    const { deliveries, double } = await start(kind);
    await deliveries.event(mention('lista de todas las metas'));
    const [told] = await double.waitForAccepted(1);
    const text = JSON.stringify(told);
    expect(text).toContain('Sólo se incluyen las metas de 52201');
    expect(text).toMatch(/\b303\b/u);
    expect(text).not.toMatch(/\b(?:103|403)\b/u);
  });

  it('the rest of an answer, and sharing it, are of what who presses may read', async () => {
    const { deliveries, double, answerer } = await start(kind);
    const one = mention('¿cómo va la 103?', { user: DIRECTOR });
    await deliveries.event(one);
    await deliveries.event(mention('lista de todas las metas', { user: DIRECTOR }));
    const [told, list] = await double.waitForAccepted(2);
    await answerer.bot.settled();
    const container = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001', thread_ts: one['ts'] };
    await deliveries.press({ actionId: 'more', value: `${idOf(told)}:1`, container });
    const [, , refused] = await double.waitForAccepted(3);
    expect(refused).toMatchObject({ channel: 'C0CANAL001', user: PERSON });
    await deliveries.press({
      actionId: 'more',
      value: `${idOf(list)}:2`,
      container: { ...container, message_ts: '1700000501.000001' },
    });
    const [, , , rest] = await double.waitForAccepted(4);
    expect(JSON.stringify(rest)).toContain('Sólo se incluyen las metas de 52201');
    expect(JSON.stringify(rest)).not.toMatch(/\b(?:103|403)\b/u);
    const hidden = { channel_id: 'C0CANAL001', message_ts: '1700000502.000001', is_ephemeral: true };
    await deliveries.press({ actionId: 'share', value: idOf(told), container: hidden });
    const shared = (await double.waitForAccepted(5))[4];
    expect(shared).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(shared)).not.toContain('1,');
  });

  it('a step of a workflow, which nobody asks, ends with advice instead of figures', async () => {
    const { deliveries, double } = await start(kind);
    await deliveries.event(functionExecuted(ASK_STEP, { question: '¿cómo va la 303?' }, 'Fx0009'));
    const ended = () => double.calls.filter(({ method }) => method.startsWith('functions.'));
    await waitFor(() => ended().length > 0, 'the end of the step');
    expect(ended()[0]).toMatchObject({ method: 'functions.completeError' });
    expect(String(ended()[0]?.args['error'])).toContain('cada quien consulta las metas de su unidad');
  });

  it('the window that looks for a goal finds the own ones', async () => {
    const { deliveries } = await start(kind);
    expect(JSON.stringify(await deliveries.interact(suggestion('find_goal', '303')))).toContain('303');
    expect(JSON.stringify(await deliveries.interact(suggestion('find_goal', '103')))).not.toContain('103');
  });
});
