import { Server } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../ports.ts';
import { createLocalReceiver } from './local-receiver.ts';

/** A link that is down is tried for ever, at least each half minute. */
const LINK_RETRIES = { retries: 20, factor: 1.5, maxTimeout: 30_000, forever: true } as const;

export function createReceiver(config: SlackConfig, clientOptions: webApi.WebClientOptions): Receiver {
  const logger = clientOptions.logger;
  if (config.kind === 'local') return createLocalReceiver(config.place);
  if (config.kind === 'http') {
    return new HTTPReceiver({
      signingSecret: config.signingSecret,
      port: config.port,
      ...(logger === undefined ? {} : { logger }),
    });
  }
  return new SocketModeReceiver({
    appToken: config.appToken,
    installerOptions: { clientOptions: { ...clientOptions, retryConfig: LINK_RETRIES } },
    ...(logger === undefined ? {} : { logger }),
  });
}

/** Where a receiver listens; null where it connects out instead. */
export function portOf(server: unknown): number | null {
  const address = server instanceof Server ? server.address() : null;
  return address !== null && typeof address === 'object' ? address.port : null;
}
