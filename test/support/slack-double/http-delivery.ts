import { createHmac } from 'node:crypto';

export interface Signing {
  readonly secret: string;
  /** Seconds since 1970; the present where none is given. */
  readonly timestamp?: number;
}

export interface HttpDelivery {
  readonly status: number;
  readonly delayMs: number;
  /** What the app answered, read as JSON where it is any. */
  readonly body: unknown;
}

/** Delivers a request as Slack does: signed, an event as JSON, an interaction or command as a form. */
export async function deliverHttp(
  url: string,
  body: { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> },
  signing: Signing,
): Promise<HttpDelivery> {
  const text = 'json' in body ? JSON.stringify(body.json) : new URLSearchParams(body.form).toString();
  const timestamp = String(signing.timestamp ?? Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', signing.secret).update(`v0:${timestamp}:${text}`).digest('hex');
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'json' in body ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body: text,
  });
  const answered = await response.text();
  const read: unknown = /^[[{]/u.test(answered) ? JSON.parse(answered) : undefined;
  return { status: response.status, delayMs: performance.now() - start, body: read };
}
