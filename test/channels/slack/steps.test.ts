import { describe, expect, it } from 'vitest';
import { ASK_STEP } from '#src/channels/slack/steps/listen-for-steps.ts';
import { newAnswerer, type RunOptions, runApp } from '#test/support/running-app.ts';
import { functionExecuted } from '#test/support/slack-double/windows.ts';
import { waitFor } from '#test/support/wait-for.ts';

describe.each(['socket', 'http'] as const)('the workflow step «Consultar avance» over %s', (kind) => {
  async function run(options: Partial<RunOptions> = {}) {
    const running = await runApp({ kind, answerer: await newAnswerer(), ...options });
    const { deliveries, double } = running;
    const finished = () => double.calls.filter(({ method }) => method.startsWith('functions.'));
    /** What the step came to in the end. */
    const step = async (question: unknown, executionId?: string) => {
      const before = finished().length;
      await deliveries.event(functionExecuted(ASK_STEP, { question }, executionId));
      await waitFor(() => finished().length > before, 'the end of the step');
      return finished().at(-1);
    };
    return { ...running, step, finished };
  }

  it('hands on the answer, light and ratios of one goal', async () => {
    const { step } = await run();
    const call = await step('¿cómo va la 303?', 'Fx0001');
    expect(call).toMatchObject({
      method: 'functions.completeSuccess',
      outcome: 'ok',
      args: {
        function_execution_id: 'Fx0001',
        outputs: { light: 'rojo', relative_ratio: '0.4549', compliance_ratio: '0.6065' },
      },
    });
    expect(JSON.stringify(call?.args)).toContain('303 · Distribución de entrega de despensas');
  });

  it('hands on the light of most concern of several goals, and no ratio', async () => {
    const { step } = await run();
    const call = await step('compara la 303 y la 304');
    expect(call?.args['outputs']).toMatchObject({
      light: 'rojo',
      relative_ratio: '',
      compliance_ratio: '',
    });
  });

  it('hands on what was not understood as a text, without light and never with a 0', async () => {
    const { step } = await run();
    const call = await step('avance de <!channel> marcianos & cohetes');
    expect(call?.args['outputs']).toMatchObject({ light: '', relative_ratio: '', compliance_ratio: '' });
    expect(JSON.stringify(call?.args['outputs'])).not.toMatch(/<!channel>/u);
  });

  it.each(['', '  ', '<@U0PERSONA1>', undefined, { text: 'x' }])(
    'ends with advice for the question %j',
    async (question) => {
      const { step } = await run();
      const call = await step(question);
      expect(call).toMatchObject({ method: 'functions.completeError', outcome: 'ok' });
      expect(call?.args['error']).toMatch(/llegó sin pregunta/u);
    },
  );

  it('ends with advice and a reference where the answer fails', async () => {
    const answerer = await newAnswerer();
    const bot = { ...answerer.bot, answer: () => Promise.reject(new Error('a cause inside')) };
    const { step, log } = await run({ answerer, ports: { bot } });
    const call = await step('¿cómo vamos?');
    expect(call?.method).toBe('functions.completeError');
    const reference = /AV-[0-9A-Z]{6}/u.exec(String(call?.args['error']))?.[0] ?? 'none';
    expect(String(call?.args['error'])).not.toContain('cause');
    expect(log()).toContain(reference);
    expect(log()).toContain('a cause inside');
  });

  it('ends once, however often Slack tells of it', async () => {
    const { deliveries, step, finished } = await run();
    const event = functionExecuted(ASK_STEP, { question: 'avance de la 303' }, 'Fx0002');
    await step('avance de la 303', 'Fx0002');
    await deliveries.event(event);
    await step('avance de la 304', 'Fx0003');
    expect(finished().map(({ args }) => args['function_execution_id'])).toEqual(['Fx0002', 'Fx0003']);
  });
});
