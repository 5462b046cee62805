import { webApi } from '@slack/bolt';

/**
 * How Slack failed to take a message. `refused`: it said no, and will again. `later`: certainly not
 * taken, and worth another try. `unknown`: no answer came, or a fault on Slack's side, so that the message
 * may have appeared all the same.
 */
export type Failing = 'refused' | 'later' | 'unknown';

export class DeliveryError extends Error {
  readonly code: string;
  readonly failing: Failing;
  /** How long Slack asks to wait; null where it does not. */
  readonly retryAfterMs: number | null;

  constructor(
    code: string,
    options: ErrorOptions & { readonly failing: Failing; readonly retryAfterMs?: number },
  ) {
    super(`Slack did not take the message: ${code}`, { cause: options.cause });
    this.name = 'DeliveryError';
    this.code = code;
    this.failing = options.failing;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** The faults of form for which the same reply in a plainer form is worth another try. */
const FORM_FAULTS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'only_one_table_allowed',
]);

export function isFormFault(error: unknown): boolean {
  return error instanceof DeliveryError && FORM_FAULTS.has(error.code);
}

/** What Slack answers when it cannot take anything for a while (docs.slack.dev, errors of chat.postMessage). */
const PASSING: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
]);
/** What it answers when it does not know itself. */
const UNSURE: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'request_timeout']);
/** The connection was never made, so nothing was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

export function failingOf(code: string): Failing {
  if (PASSING.has(code)) return 'later';
  return UNSURE.has(code) ? 'unknown' : 'refused';
}

/** What a call of the Web API threw, as a delivery that failed. */
export function toDeliveryError(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  if (cause instanceof webApi.WebAPIPlatformError) {
    return new DeliveryError(cause.data.error, { cause, failing: failingOf(cause.data.error) });
  }
  if (cause instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryError('ratelimited', {
      cause,
      failing: 'later',
      retryAfterMs: cause.retryAfter * 1_000,
    });
  }
  return new DeliveryError('unreachable', { cause, failing: wasNeverSent(cause) ? 'later' : 'unknown' });
}

/** Looks through the causes, since each library wraps the one below. */
function wasNeverSent(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 6; depth += 1) {
    if ('code' in each && NEVER_SENT.has(String(each.code))) return true;
    each = 'original' in each ? each.original : each.cause;
  }
  return false;
}
