import type { ServerResponse } from 'node:http';
import { FAULTS, type HttpFault } from './faults.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing from elsewhere, in or out; pictures may be drawn into the page. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function faultAnswer(fault: HttpFault): Answer {
  const { status, text } = FAULTS[fault];
  const answer = jsonAnswer({ error: text }, status);
  // The rest of what was sent is not read.
  return fault === 'too-large' || fault === 'file-too-large'
    ? { ...answer, headers: { connection: 'close' } }
    : answer;
}

export function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...headers });
  response.end(body);
}

/** The beginning of an answer that goes on. */
export function sendHead(response: ServerResponse, type: string): void {
  response.writeHead(200, { ...HEADERS, 'content-type': type });
}
