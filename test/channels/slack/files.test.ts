import { describe, expect, it } from 'vitest';
import { newAnswerer, type Running, type RunOptions, runApp } from '#test/support/running-app.ts';
import { directMessage, mention } from '#test/support/slack-double/payloads.ts';
import type { Call } from '#test/support/slack-double/requests.ts';
import { waitFor } from '#test/support/wait-for.ts';

const ASKED = 'mándame el tercer avance del operativo en Excel';
const SHARE = 'files.completeUploadExternal';

function callsOf({ double }: Running, method: string): readonly Call[] {
  return double.calls.filter((call) => call.method === method);
}

async function start(ports: RunOptions['ports'] = {}): Promise<Running> {
  return runApp({ kind: 'socket', answerer: await newAnswerer(), ports });
}

describe('a file that is asked for', () => {
  it('arrives in the thread, named well, after a line on what it holds', async () => {
    const running = await start();
    await running.deliveries.event(mention(ASKED, { thread_ts: '1700000000.000009' }));
    await waitFor(() => callsOf(running, SHARE).length > 0, 'the file');
    const [announced] = callsOf(running, 'files.getUploadURLExternal');
    expect(announced?.args).toMatchObject({ filename: 'avance-2023-T3-52201.xlsx' });
    expect(announced?.args['alt_txt']).toBeUndefined();
    const [sent] = callsOf(running, 'upload');
    expect(sent?.args['bytes']).toSatisfy((bytes: unknown) => Buffer.isBuffer(bytes) && bytes.includes('PK'));
    expect(callsOf(running, SHARE)).toMatchObject([
      { outcome: 'ok', args: { channel_id: 'C0CANAL001', thread_ts: '1700000000.000009' } },
    ]);
    const [posted] = await running.double.waitForAccepted(1);
    expect(JSON.stringify(posted?.['blocks'])).toContain('13 metas y acciones, al 3.er trimestre de 2023');
  });

  it('goes to the direct conversation of whoever asks by command', async () => {
    const running = await start();
    await running.deliveries.command(ASKED);
    await waitFor(() => callsOf(running, SHARE).length > 0, 'the file');
    const [privately, directly] = await running.double.waitForAccepted(2);
    expect(JSON.stringify(privately?.['blocks'])).toContain('va por mensaje directo');
    expect(JSON.stringify(directly?.['blocks'])).not.toContain('va por mensaje directo');
    expect(String(callsOf(running, SHARE)[0]?.args['channel_id'])).toMatch(/^D0/u);
  });

  it.each(['files.getUploadURLExternal', SHARE])('is told to be missing where %s fails', async (method) => {
    const running = await start();
    running.double.meet(method, { kind: 'error', error: 'missing_scope' });
    await running.deliveries.event(directMessage(ASKED));
    const [, told] = await running.double.waitForAccepted(2);
    expect(told?.['text']).toContain('No se pudo adjuntar avance-2023-T3-52201.xlsx');
    expect(running.log()).not.toContain('question not answered');
  });

  it('is told to be missing where there is nothing to make it of any more', async () => {
    const running = await start({ makeFile: async () => null });
    await running.deliveries.event(directMessage(ASKED));
    const [, told] = await running.double.waitForAccepted(2);
    expect(told?.['text']).toContain('No se pudo adjuntar');
  });
});
