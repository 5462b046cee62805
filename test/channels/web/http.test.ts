import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AvanceError } from '#src/domain/errors.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { openPage } from '#src/running/run-page.ts';
import { fileMakerOf, homesOf, SUMMARIES } from '#test/support/app-parts.ts';
import {
  GOALS_CHANNEL,
  HEAD,
  type LocalPage,
  openLocalPage,
  PLANNER,
  PLANNER_DIRECT,
} from '#test/support/local-page.ts';
import { newAnswerer } from '#test/support/running-app.ts';
import { waitFor } from '#test/support/wait-for.ts';

const HELLO = { person: PLANNER, channel: PLANNER_DIRECT, threadTs: null, text: 'ayuda' };

interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with headers that browsers set by themselves. */
function ask(
  { port }: LocalPage,
  { method = 'GET', path = '/', headers = {}, body = '' }: Raw,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function post(page: LocalPage, headers: Readonly<Record<string, string>>): Promise<number> {
  const type = { 'content-type': 'application/json' };
  return ask(page, {
    method: 'POST',
    path: '/api/messages',
    headers: { ...type, ...headers },
    body: JSON.stringify(HELLO),
  });
}

describe('a file that is sent to the local page', () => {
  const path = `/api/upload?person=${PLANNER}&name=informe.csv`;
  const send = (page: LocalPage, headers: Readonly<Record<string, string>>, body = 'a,b') =>
    ask(page, { method: 'POST', path, headers, body });

  it('is taken from the page itself, and from no form of another one', async () => {
    const page = await openLocalPage();
    const type = { 'content-type': 'application/octet-stream' };
    expect(await send(page, type)).toBe(200);
    expect(await send(page, { ...type, origin: 'https://otra.example' })).toBe(403);
    for (const formType of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
      expect(await send(page, { 'content-type': formType }), formType).toBe(403);
    expect(await send(page, type, '')).toBe(400);
  });

  it('is refused before it is read where it says that it is too large, and is of nobody', async () => {
    const page = await openLocalPage();
    const type = { 'content-type': 'application/octet-stream' };
    expect(await send(page, { ...type, 'content-length': String(65 * 1024 * 1024) })).toBe(413);
    const nobody = {
      method: 'POST',
      path: '/api/upload?person=U0NADIE001&name=a.csv',
      headers: type,
      body: 'a',
    };
    expect(await ask(page, nobody)).toBe(404);
  });

  it('goes along with a message, once it is there', async () => {
    const page = await openLocalPage();
    const said = await page.post('/api/messages', { ...HELLO, text: '', fileIds: ['F0NADA0001'] });
    expect([said.status, said.json]).toEqual([404, { error: 'Ese archivo ya no está. Adjúntelo otra vez.' }]);
  });
});

describe('who may use the local page', () => {
  it('is whoever calls this machine by a name of its own', async () => {
    const page = await openLocalPage();
    for (const host of [`localhost:${page.port}`, `127.0.0.1:${page.port}`, '[::1]:80', 'localhost'])
      expect(await ask(page, { headers: { host } }), host).toBe(200);
    for (const host of ['avance.example', 'localhost.example', '127.0.0.1.example:80', '10.0.0.7'])
      expect(await ask(page, { headers: { host } }), host).toBe(403);
  });

  it('is no page from elsewhere, and no form', async () => {
    const page = await openLocalPage();
    expect(await post(page, { origin: page.origin })).toBe(200);
    for (const origin of [
      'https://avance.example',
      'null',
      `http://localhost:${page.port}`,
      page.origin + '0',
    ])
      expect(await post(page, { origin }), origin).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      expect(await post(page, { 'content-type': type }), type).toBe(403);
    const stream = { path: `/api/stream?person=${PLANNER}`, headers: { origin: 'https://avance.example' } };
    expect(await ask(page, stream)).toBe(403);
  });

  it('is nobody else on the network', async () => {
    const page = await openLocalPage();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) expect(await reaches(address, page.port), address).toBe(false);
    expect(await reaches('127.0.0.1', page.port)).toBe(true);
  });
});

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function errorOf(json: unknown): string {
  return z.strictObject({ error: z.string() }).parse(json).error;
}

describe('what the local page is asked', () => {
  it.each([
    ['/api/path', 400],
    ['/api/state?person=U0NADIE001', 404],
    [`/api/messages?person=${PLANNER}&channel=C0NADA0001`, 404],
    [`/api/messages?person=${HEAD}&channel=${PLANNER_DIRECT}`, 404],
    ['/api/files/F0NADA', 404],
    ['/api/nada', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/../package.json', 404],
    ['/page/page.tsx', 404],
  ])('%s gets %i and a sentence in Spanish', async (path, status) => {
    const page = await openLocalPage();
    const reply = await page.get(path);
    expect(reply.status).toBe(status);
    expect(errorOf(reply.json)).toMatch(/^[A-ZÁÉÍÓÚ][^]*\.$/u);
  });

  it.each([
    ['/api/messages', { ...HELLO, channel: 'C0NADA0001' }, 404],
    ['/api/messages', { ...HELLO, channel: 'D0TITULA01' }, 404],
    ['/api/messages', { ...HELLO, text: '  ' }, 400],
    ['/api/messages', { ...HELLO, threadTs: '1.000001' }, 404],
    ['/api/messages', { ...HELLO, person: 'U0AVANCE01' }, 404],
    ['/api/messages', [HELLO], 400],
    ['/api/command', { person: PLANNER, channel: GOALS_CHANNEL, command: '/otro', text: '' }, 404],
    ['/api/action', { person: PLANNER, viewId: 'V1', blockId: 'b', action: { action_id: 'a' } }, 404],
    ['/api/submit', { person: PLANNER, viewId: 'V1' }, 404],
    ['/api/close', { person: PLANNER, viewId: 'V1' }, 404],
    ['/api/shortcut', { person: PLANNER, callbackId: 'nada', message: null }, 404],
    ['/api/home', {}, 400],
    ['/api/nada', {}, 404],
  ])('POST %s %j gets %i', async (path, body, status) => {
    const page = await openLocalPage();
    const reply = await page.post(path, body);
    expect(reply.status).toBe(status);
    expect(errorOf(reply.json)).toMatch(/\.$/u);
  });

  it('is refused where it is no JSON, or too much of it', async () => {
    const page = await openLocalPage();
    const headers = { 'content-type': 'application/json' };
    const path = '/api/messages';
    expect(await ask(page, { method: 'POST', path, headers, body: '{"person":' })).toBe(400);
    const long = JSON.stringify({ ...HELLO, text: 'a'.repeat(1_100_000) });
    expect(await ask(page, { method: 'POST', path, headers, body: long })).toBe(413);
    expect((await page.get('/')).status).toBe(200);
  });
});

describe('the page itself', () => {
  it('comes from here alone, put together from its sources', async () => {
    const page = await openLocalPage();
    const { status, headers, json } = await page.get('/');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'; img-src 'self' data:;/u);
    expect(json).toContain('<html lang="es">');
    for (const [path, type] of [
      ['/page.js', 'text/javascript'],
      ['/page.css', 'text/css'],
    ] as const) {
      const file = await page.get(path);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toContain(type);
    }
    expect((await page.get('/page.js')).json).toContain('/api/stream');
  });

  it('begins small, and fetches what it seldom needs when it does', async () => {
    const page = await openLocalPage();
    const program = z.string().parse((await page.get('/page.js')).json);
    expect(program.length).toBeLessThan(400_000);
    const later = [...program.matchAll(/import\("\.(\/[\w-]+\.js)"\)/gu)].map(([, path]) => path ?? '');
    expect(later).toHaveLength(1);
    const part = await page.get(later[0] ?? '');
    expect([part.status, part.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(z.string().parse(part.json).length).toBeGreaterThan(400_000);
    expect((await page.get('/other.js')).status).toBe(404);
  });
});

describe('the stream', () => {
  it('tells what happens to each person alone, and ends when the page does', async () => {
    const page = await openLocalPage();
    const listen = (person: string) => readStream(`${page.origin}/api/stream?person=${person}`);
    const [planner, head] = await Promise.all([listen(PLANNER), listen(HEAD)]);
    await page.say({ text: 'avance de despensas Q3' });
    await waitFor(() => planner.text().includes('"type":"title"'), 'the title in the stream');
    for (const type of ['message', 'path', 'title'])
      expect(planner.text()).toContain(`data: {"type":"${type}"`);
    await page.say({ channel: GOALS_CHANNEL, text: 'hola a todos' });
    await waitFor(() => head.text().includes('hola a todos'), 'the message in the channel');
    expect(head.text()).not.toContain('despensas');
    await page.stop();
    await Promise.all([planner.ended, head.ended]);
  });
});

async function readStream(url: string) {
  const response = await fetch(url);
  let text = '';
  const reading = async (): Promise<void> => {
    const decoder = new TextDecoder();
    const body: AsyncIterable<Uint8Array> | null = response.body;
    for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  return { text: () => text, ended: reading() };
}

it('says which port is taken, and how to take another', async () => {
  const { port } = await openLocalPage();
  const answerer = await newAnswerer();
  const { store, bot, people } = answerer;
  const clock = (): Date => new Date(0);
  const log = createLog({ level: 'silent', to: { write: () => undefined } });
  const running = {
    db: store.db,
    bot,
    homes: homesOf(answerer, clock),
    makeFile: fileMakerOf(store.db, clock),
    summaries: SUMMARIES,
    people,
    log,
    clock,
    timeZone: 'America/Tijuana',
    thresholds: DEFAULT_THRESHOLDS,
  };
  const failure = openPage({ port, timeZone: 'America/Tijuana' }, running);
  await expect(failure).rejects.toThrow(AvanceError);
  await expect(failure).rejects.toThrow(new RegExp(`El puerto ${port} ya está en uso[^]*PORT`, 'u'));
});
