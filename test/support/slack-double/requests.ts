import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** One call that the app made, as Slack would see it. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What the double answered: `ok`, an error of the Web API, or an HTTP status. */
  readonly outcome: string;
  /** Of the message that came of it. */
  readonly ts?: string;
}

/** How the double is to answer instead of doing its work. */
export type Mishap =
  | { readonly kind: 'error'; readonly error: string }
  /** The work is done, and the connection breaks before the app learns of it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number };

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  return buffer(request);
}

/** Web API arguments come as a form whose lists are JSON, or as JSON. */
export function readArguments(body: string, contentType: string): Readonly<Record<string, unknown>> {
  if (contentType.startsWith('application/json')) return parseObject(body);
  const pairs = [...new URLSearchParams(body)];
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, /^[[{]/u.test(value) ? parseJson(value) : value]),
  );
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

export function sendMishap(response: ServerResponse, mishap: Exclude<Mishap, { kind: 'lost' }>): void {
  if (mishap.kind === 'error') return sendJson(response, { ok: false, error: mishap.error });
  const headers =
    mishap.retryAfterSeconds === undefined ? {} : { 'retry-after': String(mishap.retryAfterSeconds) };
  response.writeHead(mishap.status, headers);
  response.end();
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
