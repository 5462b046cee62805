import type { Fetch } from '#src/channels/slack/ports.ts';
import type { Fields } from '../model.ts';
import { ORIGIN, type WorkspaceState } from '../state.ts';
import { CHAT_METHODS } from './chat.ts';
import { DOWNLOADS } from './file-fields.ts';
import { FILE_METHODS, UPLOADS } from './files.ts';
import { FUNCTION_METHODS } from './functions.ts';
import { HISTORY_METHODS } from './history.ts';
import type { ApiAnswer, ApiMethod } from './method.ts';
import { PEOPLE_METHODS } from './people.ts';
import { respond } from './respond.ts';
import { THREAD_METHODS } from './threads.ts';
import { VIEW_METHODS } from './views.ts';

export const API_URL = `${ORIGIN}/api/`;
export const BOT_TOKEN = 'xoxb-local';

const METHODS: Readonly<Record<string, ApiMethod>> = {
  ...CHAT_METHODS,
  ...FILE_METHODS,
  ...FUNCTION_METHODS,
  ...HISTORY_METHODS,
  ...PEOPLE_METHODS,
  ...THREAD_METHODS,
  ...VIEW_METHODS,
};

const RESPONSES = `${ORIGIN}/response/`;

/** Answers in this process what would go to Slack: Web API, uploads, response URLs. Nothing leaves it. */
export function createLocalFetch(state: WorkspaceState): Fetch {
  return async (url, init) => {
    const request = new Request(url, init);
    const address = request.url;
    if (address.startsWith(UPLOADS)) return takeUpload(request, address.slice(UPLOADS.length), state);
    if (address.startsWith(RESPONSES)) {
      const answer = respond(address.slice(RESPONSES.length), await readFields(request), state);
      return Response.json(answer, { status: statusOf(answer) });
    }
    if (address.startsWith(DOWNLOADS)) return handOut(request, address.slice(DOWNLOADS.length), state);
    if (!address.startsWith(API_URL)) return new Response('not found', { status: 404 });
    return Response.json(await callMethod(request, address.slice(API_URL.length), state));
  };
}

async function callMethod(request: Request, name: string, state: WorkspaceState): Promise<ApiAnswer> {
  const args = await readFields(request);
  const token = request.headers.get('authorization')?.replace(/^Bearer /u, '') ?? args['token'];
  if (token === undefined) return { ok: false, error: 'not_authed' };
  if (token !== BOT_TOKEN) return { ok: false, error: 'invalid_auth' };
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  return method === undefined ? { ok: false, error: 'unknown_method' } : method(args, state);
}

/** A file, for the app's own token. */
function handOut({ headers }: Request, id: string, { files }: WorkspaceState): Response {
  const file = files.find(id);
  if (headers.get('authorization') !== `Bearer ${BOT_TOKEN}`) return new Response('', { status: 403 });
  if (file === undefined) return new Response('not found', { status: 404 });
  return new Response(file.bytes, { headers: { 'content-type': file.mimetype } });
}

/** Faults of a response URL come as a status too. */
function statusOf(answer: ApiAnswer): number {
  if (answer.ok) return 200;
  return answer['error'] === 'expired_url' || answer['error'] === 'used_url' ? 404 : 400;
}

/** A form, or JSON. */
async function readFields(request: Request): Promise<Fields> {
  const type = request.headers.get('content-type') ?? '';
  const text = await request.text();
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The bytes by themselves, or the file of a form. */
async function takeUpload(request: Request, id: string, { files }: WorkspaceState): Promise<Response> {
  const bytes = await readBytes(request);
  if (bytes === null || bytes.length === 0) return new Response('no file', { status: 400 });
  return files.fill(id, bytes)
    ? new Response(`OK - ${bytes.length}`)
    : new Response('not found', { status: 404 });
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (!isForm) return new Uint8Array(await request.arrayBuffer());
  for (const value of (await request.formData()).values())
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  return null;
}
