import { describe, expect, it } from 'vitest';
import { newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { directMessage, mention } from '#test/support/slack-double/payloads.ts';
import type { Call } from '#test/support/slack-double/requests.ts';
import { waitFor } from '#test/support/wait-for.ts';

const FORECAST = '¿vamos a llegar con la 303?';
const SHARE = 'files.completeUploadExternal';

function callsOf({ double }: Running, method: string): readonly Call[] {
  return double.calls.filter((call) => call.method === method);
}

async function start(): Promise<Running> {
  return runApp({ kind: 'socket', answerer: await newAnswerer() });
}

describe('a chart that Slack cannot draw', () => {
  it('follows as an image into the thread of the question, described in words', async () => {
    const running = await start();
    await running.deliveries.event(mention(FORECAST, { thread_ts: '1700000000.000009' }));
    await waitFor(() => callsOf(running, SHARE).length > 0, 'the picture');
    const [announced] = callsOf(running, 'files.getUploadURLExternal');
    expect(announced?.args['filename']).toBe('grafica-1.png');
    expect(announced?.args['alt_txt']).toMatch(/^Gráfica\. 303 .*Meta anual: /u);
    const [sent] = callsOf(running, 'upload');
    expect(sent?.args['bytes']).toSatisfy(
      (bytes: unknown) => Buffer.isBuffer(bytes) && bytes.includes('PNG'),
    );
    expect(callsOf(running, SHARE)).toMatchObject([
      {
        outcome: 'ok',
        args: { channel_id: 'C0CANAL001', thread_ts: '1700000000.000009', files: [{ id: 'F00000001' }] },
      },
    ]);
  });

  it('follows in the thread of the answer', async () => {
    const running = await start();
    const event = directMessage(FORECAST);
    await running.deliveries.event(event);
    await waitFor(() => callsOf(running, SHARE).length > 0, 'the picture');
    expect(callsOf(running, SHARE)[0]?.args).toMatchObject({
      channel_id: 'D0DIRECTO1',
      thread_ts: event['ts'],
    });
  });

  it('is told in characters in a private answer, which takes no files', async () => {
    const running = await start();
    await running.deliveries.command(FORECAST);
    const [posted] = await running.double.waitForAccepted(1);
    expect(JSON.stringify(posted?.['blocks'])).toContain('░');
    expect(callsOf(running, 'files.getUploadURLExternal')).toEqual([]);
  });

  it.each(['files.getUploadURLExternal', 'upload', SHARE])(
    'is only missed in the log where %s fails: the answer is there, once',
    async (method) => {
      const running = await start();
      const mishap =
        method === 'upload'
          ? ({ kind: 'status', status: 400 } as const)
          : ({ kind: 'error', error: 'missing_scope' } as const);
      running.double.meet(method, mishap);
      await running.deliveries.event(directMessage(FORECAST));
      await waitFor(() => /files? not (?:uploaded|shared)/u.test(running.log()), 'the warning');
      await running.app.stop();
      expect(running.double.accepted()).toHaveLength(1);
      expect(running.log()).not.toContain('question not answered');
    },
  );
});
