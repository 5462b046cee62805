import type { Call } from './requests.ts';

export interface Standing {
  readonly ts: string;
  readonly channel: string;
  /** Undefined: it stands outside of threads. */
  readonly threadTs: unknown;
  /** As it was said or changed last. */
  readonly args: Call['args'];
}

/** The messages that stand after some calls, oldest first. */
export function standingIn(calls: readonly Call[]): readonly Standing[] {
  const messages = new Map<string, Standing>();
  for (const { method, args, outcome, ts } of calls) {
    if (outcome !== 'ok' || ts === undefined) continue;
    if (method !== 'chat.postMessage' && method !== 'chat.update') continue;
    const threadTs = messages.get(ts)?.threadTs ?? args['thread_ts'];
    messages.set(ts, { ts, channel: String(args['channel']), threadTs, args });
  }
  return [...messages.values()];
}
