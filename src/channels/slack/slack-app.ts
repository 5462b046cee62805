import { Server } from 'node:http';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { type Identity, identify } from './connection/identity.ts';
import { watchLink } from './connection/link-watch.ts';
import { createSdkLogger } from './connection/sdk-logger.ts';
import { toStartError } from './connection/start-error.ts';
import type { Question } from './incoming/question.ts';
import { registerListeners } from './listeners.ts';
import { createDeliver } from './outgoing/deliver.ts';
import { createSerialQueue } from './outgoing/serial-queue.ts';
import { workQuestion } from './outgoing/work-question.ts';
import type { SlackConfig, SlackPorts } from './ports.ts';

export interface SlackApp {
  /**
   * Connects; resolves when questions are being received. `port` is null in Socket Mode.
   * @throws AvanceError with advice, where Slack refuses the tokens or cannot be reached.
   */
  readonly start: () => Promise<{ readonly port: number | null }>;
  /** Takes no more questions and resolves when those under way are answered. */
  readonly stop: () => Promise<void>;
}

/** A person waits: a handful of tries within seconds, then they are told. */
const ANSWER_RETRIES = { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 2_000 } as const;
const CALL_TIMEOUT_MS = 15_000;
/** A link that is down is tried for ever, at least each half minute. */
const LINK_RETRIES = { retries: 20, factor: 1.5, maxTimeout: 30_000, forever: true } as const;

export function createSlackApp(ports: SlackPorts): SlackApp {
  const { config } = ports;
  const logger = createSdkLogger(ports.log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: ANSWER_RETRIES,
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
  };
  const client = new webApi.WebClient(config.botToken, clientOptions);
  const deliver = createDeliver({ client, log: ports.log, fetch });
  const queue = createSerialQueue();
  const link = watchLink();
  let identity: Identity | null = null;

  const app = new App({
    receiver: createReceiver(config, { ...clientOptions, fetch: link.fetch }),
    clientOptions,
    logger,
    convoStore: false,
    // Known since the start: an acknowledgement never waits for a look-up.
    authorize: async () => ({ botToken: config.botToken, ...identity }),
  });
  registerListeners(app, {
    botUserId: () => identity?.botUserId ?? '',
    onQuestion: (question: Question) =>
      queue.run(question.threadKey, () => workQuestion(question, { ...ports, deliver })),
  });
  app.error(async (error) =>
    ports.log.error({ err: error, reference: ports.newReference() }, 'listener failed'),
  );

  return {
    start: async () => {
      try {
        identity = await identify(client);
        return { port: portOf(await Promise.race([app.start(), link.refused])) };
      } catch (error) {
        // Else the library would go on trying to connect.
        await app.stop().catch(() => undefined);
        throw toStartError(error, config);
      }
    },
    stop: async () => {
      await app.stop();
      await queue.idle();
    },
  };
}

function createReceiver(config: SlackConfig, clientOptions: webApi.WebClientOptions): Receiver {
  const logger = clientOptions.logger;
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

function portOf(server: unknown): number | null {
  const address = server instanceof Server ? server.address() : null;
  return address !== null && typeof address === 'object' ? address.port : null;
}
