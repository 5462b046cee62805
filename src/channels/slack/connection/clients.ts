import { type Logger, webApi } from '@slack/bolt';
import type { SlackConfig } from '../ports.ts';

/** A person waits: a handful of tries within seconds. */
const RETRIES = { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 2_000 } as const;
const CALL_TIMEOUT_MS = 15_000;

export interface Clients {
  readonly options: webApi.WebClientOptions;
  /** Tries again by itself: for calls that may be made twice. */
  readonly client: webApi.WebClient;
  /** Tries once and reports rate limits: for messages, which whoever sends them sees to. */
  readonly once: webApi.WebClient;
}

export function createClients(config: SlackConfig, logger: Logger): Clients {
  const options: webApi.WebClientOptions = {
    logger,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: RETRIES,
    ...(config.kind === 'local' ? { fetch: config.place.fetch } : {}),
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
  };
  const trying = { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return {
    options,
    client: new webApi.WebClient(config.botToken, options),
    once: new webApi.WebClient(config.botToken, trying),
  };
}
