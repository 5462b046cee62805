import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateMessage } from '../validate-blocks.ts';
import { createAppTabs } from './app-tabs.ts';
import { createFiles } from './files.ts';
import { type Call, type Mishap, readArguments, readBody, sendJson, sendMishap } from './requests.ts';

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** Address for `apps.connections.open`. */
  readonly linkUrl: () => string;
  /** Where the bytes of a file are to be posted. */
  readonly uploadUrl: (fileId: string) => string;
}

const UPLOAD_PATH = /^upload\/(\w+)$/u;

export const BOT_USER = 'U0AVANCE01';
export const TEAM = 'T0AGENCIA1';

export interface WebApi {
  readonly calls: readonly Call[];
  /** Told of each call as it comes. */
  readonly onCall: (listener: (call: Call) => void) => void;
  /** The next calls of a method meet these, in order. `response_url` stands for answers to commands, `upload` for the bytes of a file. */
  readonly meet: (method: string, ...mishaps: readonly Mishap[]) => void;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

type Args = Readonly<Record<string, unknown>>;

const UNKNOWN_METHOD: Args = { ok: false, error: 'unknown_method' };

/** As much of Slack's Web API as the app calls, with a stricter eye on what is posted than Slack's own. */
export function createWebApi(options: WebApiOptions): WebApi {
  const calls: Call[] = [];
  const listeners: ((call: Call) => void)[] = [];
  const note = (call: Call): void => {
    calls.push(call);
    for (const listener of listeners) listener(call);
  };
  const files = createFiles(options.uploadUrl);
  const mishaps = new Map<string, Mishap[]>();
  let posted = 0;
  const workTabs = createAppTabs();

  function post(args: Args): Args {
    const faults = validateMessage({ text: args['text'], blocks: args['blocks'] });
    if (faults.length > 0) return { ok: false, error: 'invalid_blocks', faults };
    posted += 1;
    return { ok: true, ts: `1700000900.${String(posted).padStart(6, '0')}`, channel: args['channel'] };
  }

  const done = (): Args => ({ ok: true });
  const methods: Readonly<Record<string, (args: Args) => Args>> = {
    'auth.test': () => ({
      ok: true,
      user_id: BOT_USER,
      bot_id: 'B0AVANCE01',
      team_id: TEAM,
      user: 'avance',
      team: 'agencia',
    }),
    'apps.connections.open': () => ({ ok: true, url: options.linkUrl() }),
    'chat.postMessage': post,
    response_url: post,
    'conversations.replies': (args) => ({ ok: true, messages: messagesIn(args, args['ts']) }),
    'conversations.history': (args) => ({ ok: true, messages: messagesIn(args, undefined) }),
    'chat.postEphemeral': post,
    'views.open': done,
    'files.getUploadURLExternal': files.announce,
    'files.completeUploadExternal': files.complete,
  };

  const work = (method: string, args: Args): Args =>
    methods[method]?.(args) ?? workTabs(method, args) ?? UNKNOWN_METHOD;

  /** With their metadata, as Slack gives them to whoever asks for it. */
  function messagesIn(place: Args, threadTs: unknown): readonly unknown[] {
    return calls
      .filter(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
      .filter(({ args }) => args['channel'] === place['channel'] && args['thread_ts'] === threadTs)
      .map(({ args: { text, metadata } }, index) => ({
        type: 'message',
        ts: `1700000900.${index}`,
        text,
        metadata,
      }));
  }

  function receive(file: string, bytes: Buffer, response: ServerResponse): void {
    const method = 'upload';
    const mishap = mishaps.get(method)?.shift();
    const taken = mishap === undefined && files.receive(file, bytes);
    note({ method, args: { file, bytes }, outcome: taken ? 'ok' : 'refused' });
    if (mishap !== undefined && mishap.kind !== 'lost') return sendMishap(response, mishap);
    response.writeHead(taken ? 200 : 400);
    response.end();
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = new URL(request.url ?? '/', 'http://double').pathname
      .replace(/^\/api\//u, '')
      .replace(/^\//u, '');
    const bytes = await readBody(request);
    const upload = UPLOAD_PATH.exec(method)?.[1];
    if (upload !== undefined) return receive(upload, bytes, response);
    const args = readArguments(bytes.toString('utf8'), request.headers['content-type'] ?? '');
    const mishap = mishaps.get(method)?.shift();
    if (mishap !== undefined && mishap.kind !== 'lost') {
      note({ method, args, outcome: mishap.kind === 'error' ? mishap.error : String(mishap.status) });
      return sendMishap(response, mishap);
    }
    const token = method === 'apps.connections.open' ? options.appToken : options.botToken;
    const allowed = method === 'response_url' || request.headers.authorization === `Bearer ${token}`;
    const result = allowed ? work(method, args) : { ok: false, error: 'invalid_auth' };
    note({ method, args, outcome: result['ok'] === true ? 'ok' : String(result['error']) });
    if (mishap === undefined) sendJson(response, result);
    else request.socket.destroy();
  }

  return {
    calls,
    onCall: (listener) => void listeners.push(listener),
    meet: (method, ...coming) => mishaps.set(method, [...(mishaps.get(method) ?? []), ...coming]),
    handle,
  };
}
