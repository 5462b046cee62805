import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateMessage } from '../validate-blocks.ts';
import { validateView } from '../validate-view.ts';
import { type Call, type Mishap, readArguments, readBody, sendJson, sendMishap } from './requests.ts';

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** Address for `apps.connections.open`. */
  readonly linkUrl: () => string;
}

export const BOT_USER = 'U0AVANCE01';
export const TEAM = 'T0AGENCIA1';
/** The direct conversation between the person and the bot. */
export const DIRECT = 'D0DIRECTO1';
/** Goes along with one run of a workflow step, and is good for nothing else. */
export const STEP_TOKEN = 'xwfp-1-doble';

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
      case 'conversations.open':
        return { ok: true, channel: { id: DIRECT } };
      case 'views.open': {
        const faults = validateView(args['view']);
        if (faults.length > 0) return { ok: false, error: 'invalid_arguments', faults };
        return { ok: true, view: { id: 'V0VENTANA1' } };
      }
      case 'functions.completeSuccess':
      case 'functions.completeError':
        return { ok: true };
      case 'assistant.threads.setStatus':
      case 'assistant.threads.setTitle':
      case 'assistant.threads.setSuggestedPrompts':
        return { ok: true };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  function tokenFor(method: string): string {
    if (method.startsWith('functions.')) return STEP_TOKEN;
    return method === 'apps.connections.open' ? options.appToken : options.botToken;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = new URL(request.url ?? '/', 'http://double').pathname
      .replace(/^\/api\//u, '')
      .replace(/^\//u, '');
    const args = readArguments(await readBody(request), request.headers['content-type'] ?? '');
    const mishap = mishaps.get(method)?.shift();
    if (mishap !== undefined) {
      calls.push({ method, args, outcome: mishap.kind === 'error' ? mishap.error : String(mishap.status) });
      return sendMishap(response, mishap);
    }
    const token = tokenFor(method);
    const allowed = method === 'response_url' || request.headers.authorization === `Bearer ${token}`;
    const result = allowed ? work(method, args) : { ok: false, error: 'invalid_auth' };
    calls.push({ method, args, outcome: result['ok'] === true ? 'ok' : String(result['error']) });
    sendJson(response, result);
  }

  return {
    calls,
    meet: (method, ...coming) => mishaps.set(method, [...(mishaps.get(method) ?? []), ...coming]),
    handle,
  };
}
