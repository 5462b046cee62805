import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateMessage, validateView } from '../validate-blocks.ts';
import { createAppTabs } from './app-tabs.ts';
import { createFiles } from './files.ts';
import { createPeopleFiles, type PeopleFiles } from './people-files.ts';
import { type Call, type Mishap, readArguments, readBody, sendJson, sendMishap } from './requests.ts';

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** Address for `apps.connections.open`. */
  readonly linkUrl: () => string;
  /** Where the bytes of a file are to be posted. */
  readonly uploadUrl: (fileId: string) => string;
  /** Where they are fetched from. */
  readonly downloadUrl: (fileId: string) => string;
}

const UPLOAD_PATH = /^upload\/(\w+)$/u;
const DOWNLOAD_PATH = /^files-pri\/(\w+)$/u;

export const BOT_USER = 'U0AVANCE01';
export const TEAM = 'T0AGENCIA1';
/** The direct conversation between the person and the bot. */
export const DIRECT = 'D0DIRECTO1';
/** Goes along with one run of a workflow step, and is good for nothing else. */
export const STEP_TOKEN = 'xwfp-1-doble';

export interface WebApi {
  readonly calls: readonly Call[];
  /** Told of each call as it comes. */
  readonly onCall: (listener: (call: Call) => void) => void;
  /** The next calls of a method meet these, in order. `response_url` stands for answers to commands, `upload` for the bytes of a file. */
  readonly meet: (method: string, ...mishaps: readonly Mishap[]) => void;
  /** Asked about each call before its work is done and after it, in place of whoever was asked before. */
  readonly guard: (guard: Guard) => void;
  readonly peopleFiles: PeopleFiles;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** `arrived`: nothing is done yet. `worked`: it is done, and the app does not know. */
export type Stage = 'arrived' | 'worked';

/** `break`: the connection breaks off. A mishap is answered, where nothing is done yet. */
export type Verdict = 'go on' | 'break' | Exclude<Mishap, { kind: 'lost' }>;

export type Guard = (call: Pick<Call, 'method' | 'args'>, stage: Stage) => Verdict | Promise<Verdict>;

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
  const peopleFiles = createPeopleFiles(options.downloadUrl, options.botToken);
  const mishaps = new Map<string, Mishap[]>();
  let ask: Guard = () => 'go on';
  let posted = 0;
  const workTabs = createAppTabs();

  function post(args: Args): Args {
    const faults = validateMessage({ text: args['text'], blocks: args['blocks'] });
    if (faults.length > 0) return { ok: false, error: 'invalid_blocks', faults };
    posted += 1;
    return { ok: true, ts: `1700000900.${String(posted).padStart(6, '0')}`, channel: args['channel'] };
  }

  /** Of a message that stands there. */
  function update(args: Args): Args {
    const stands = calls.some(
      ({ method, outcome, args: { channel }, ts }) =>
        method === 'chat.postMessage' && outcome === 'ok' && channel === args['channel'] && ts === args['ts'],
    );
    if (!stands) return { ok: false, error: 'message_not_found' };
    const faults = validateMessage({ text: args['text'], blocks: args['blocks'] });
    if (faults.length > 0) return { ok: false, error: 'invalid_blocks', faults };
    return { ok: true, ts: args['ts'], channel: args['channel'] };
  }

  function openView({ view }: Args): Args {
    const faults = validateView(view);
    if (faults.length > 0) return { ok: false, error: 'invalid_arguments', faults };
    return { ok: true, view: { id: 'V0VENTANA1' } };
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
    'conversations.replies': (args) => pageOf(messagesIn(args, args['ts']), args),
    'conversations.history': (args) => pageOf(messagesIn(args, undefined).toReversed(), args),
    'chat.postEphemeral': post,
    'chat.update': update,
    'views.open': openView,
    'views.push': openView,
    'views.update': openView,
    'functions.completeSuccess': done,
    'functions.completeError': done,
    'files.getUploadURLExternal': files.announce,
    'files.completeUploadExternal': files.complete,
    'files.info': peopleFiles.info,
  };

  const work = (method: string, args: Args): Args =>
    methods[method]?.(args) ?? workTabs(method, args) ?? UNKNOWN_METHOD;

  /** With their metadata, as Slack gives them to whoever asks for it. */
  function messagesIn(place: Args, threadTs: unknown): readonly unknown[] {
    return calls
      .filter(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
      .filter(({ args }) => args['channel'] === place['channel'] && args['thread_ts'] === threadTs)
      .map(({ ts, args: { text, metadata } }) => ({ type: 'message', ts, text, metadata }));
  }

  /** As many as are asked for at once, and where to go on. */
  function pageOf(messages: readonly unknown[], { limit, cursor }: Args): Args {
    const from = Number(cursor ?? 0);
    const to = from + Number(limit ?? messages.length);
    const next_cursor = to < messages.length ? String(to) : '';
    return { ok: true, messages: messages.slice(from, to), response_metadata: { next_cursor } };
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

  async function handOut(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = { method: 'download', args: { file } };
    const mishap = mishaps.get('download')?.shift();
    const verdict = mishap === undefined || mishap.kind === 'lost' ? await ask(call, 'arrived') : mishap;
    note({ ...call, outcome: verdict === 'go on' ? 'ok' : 'refused' });
    if (verdict === 'break' || mishap?.kind === 'lost') return void request.socket.destroy();
    if (verdict !== 'go on') return sendMishap(response, verdict);
    peopleFiles.download(file, request, response);
  }

  function tokenFor(method: string): string {
    if (method.startsWith('functions.')) return STEP_TOKEN;
    return method === 'apps.connections.open' ? options.appToken : options.botToken;
  }

  function answerTo({ method, args }: Pick<Call, 'method' | 'args'>, { headers }: IncomingMessage): Args {
    const token = tokenFor(method);
    const allowed = method === 'response_url' || headers.authorization === `Bearer ${token}`;
    return allowed ? work(method, args) : { ok: false, error: 'invalid_auth' };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = new URL(request.url ?? '/', 'http://double').pathname
      .replace(/^\/api\//u, '')
      .replace(/^\//u, '');
    const bytes = await readBody(request);
    const upload = UPLOAD_PATH.exec(method)?.[1];
    if (upload !== undefined) return receive(upload, bytes, response);
    const download = DOWNLOAD_PATH.exec(method)?.[1];
    if (download !== undefined) return handOut(download, request, response);
    await answerCall({ method, bytes }, request, response);
  }

  async function answerCall(
    { method, bytes }: { readonly method: string; readonly bytes: Buffer },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const args = readArguments(bytes.toString('utf8'), request.headers['content-type'] ?? '');
    const mishap = mishaps.get(method)?.shift();
    const verdict =
      mishap === undefined || mishap.kind === 'lost' ? await ask({ method, args }, 'arrived') : mishap;
    if (verdict === 'break') return void request.socket.destroy();
    if (verdict !== 'go on') {
      note({ method, args, outcome: verdict.kind === 'error' ? verdict.error : String(verdict.status) });
      return sendMishap(response, verdict);
    }
    const result = answerTo({ method, args }, request);
    const ts = typeof result['ts'] === 'string' ? { ts: result['ts'] } : {};
    note({ method, args, outcome: result['ok'] === true ? 'ok' : String(result['error']), ...ts });
    const after = await ask({ method, args }, 'worked');
    if (mishap === undefined && after !== 'break') sendJson(response, result);
    else request.socket.destroy();
  }

  return {
    calls,
    peopleFiles,
    onCall: (listener) => void listeners.push(listener),
    meet: (method, ...coming) => mishaps.set(method, [...(mishaps.get(method) ?? []), ...coming]),
    guard: (guard) => {
      ask = guard;
    },
    handle,
  };
}
