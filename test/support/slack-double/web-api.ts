import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateMessage } from '../validate-blocks.ts';
import { createAppTabs } from './app-tabs.ts';
import { type Call, type Mishap, readArguments, readBody, sendJson, sendMishap } from './requests.ts';

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** Address for `apps.connections.open`. */
  readonly linkUrl: () => string;
}

export const BOT_USER = 'U0AVANCE01';
export const TEAM = 'T0AGENCIA1';

export interface WebApi {
  readonly calls: readonly Call[];
  /** The next calls of a method meet these, in order. `response_url` stands for answers to commands. */
  readonly meet: (method: string, ...mishaps: readonly Mishap[]) => void;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** As much of Slack's Web API as the app calls, with a stricter eye on what is posted than Slack's own. */
export function createWebApi(options: WebApiOptions): WebApi {
  const calls: Call[] = [];
  const mishaps = new Map<string, Mishap[]>();
  let posted = 0;
  const workTabs = createAppTabs();

  function work(method: string, args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          user_id: BOT_USER,
          bot_id: 'B0AVANCE01',
          team_id: TEAM,
          user: 'avance',
          team: 'agencia',
        };
      case 'apps.connections.open':
        return { ok: true, url: options.linkUrl() };
      case 'chat.postMessage':
      case 'response_url': {
        const faults = validateMessage({ text: args['text'], blocks: args['blocks'] });
        if (faults.length > 0) return { ok: false, error: 'invalid_blocks', faults };
        posted += 1;
        return { ok: true, ts: `1700000900.${String(posted).padStart(6, '0')}`, channel: args['channel'] };
      }
      case 'conversations.replies':
        return { ok: true, messages: repliesTo(args) };
      default:
        return workTabs(method, args) ?? { ok: false, error: 'unknown_method' };
    }
  }

  /** With their metadata, as Slack gives them to whoever asks for it. */
  function repliesTo(thread: Readonly<Record<string, unknown>>): readonly unknown[] {
    return calls
      .filter(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
      .map(({ args }) => args)
      .filter(({ channel, thread_ts: ts }) => channel === thread['channel'] && ts === thread['ts'])
      .map(({ text, metadata }) => ({ type: 'message', text, metadata }));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = new URL(request.url ?? '/', 'http://double').pathname
      .replace(/^\/api\//u, '')
      .replace(/^\//u, '');
    const args = readArguments(await readBody(request), request.headers['content-type'] ?? '');
    const mishap = mishaps.get(method)?.shift();
    if (mishap !== undefined && mishap.kind !== 'lost') {
      calls.push({ method, args, outcome: mishap.kind === 'error' ? mishap.error : String(mishap.status) });
      return sendMishap(response, mishap);
    }
    const token = method === 'apps.connections.open' ? options.appToken : options.botToken;
    const allowed = method === 'response_url' || request.headers.authorization === `Bearer ${token}`;
    const result = allowed ? work(method, args) : { ok: false, error: 'invalid_auth' };
    calls.push({ method, args, outcome: result['ok'] === true ? 'ok' : String(result['error']) });
    if (mishap === undefined) sendJson(response, result);
    else request.socket.destroy();
  }

  return {
    calls,
    meet: (method, ...coming) => mishaps.set(method, [...(mishaps.get(method) ?? []), ...coming]),
    handle,
  };
}
