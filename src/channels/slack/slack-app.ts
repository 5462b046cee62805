import { App } from '@slack/bolt';
import { pressAct } from './acts/press-act.ts';
import { type Clients, createClients } from './connection/clients.ts';
import { type Identity, identify } from './connection/identity.ts';
import { watchLink } from './connection/link-watch.ts';
import { createReceiver, portOf } from './connection/receiver.ts';
import { createSdkLogger } from './connection/sdk-logger.ts';
import { toStartError } from './connection/start-error.ts';
import type { Desk } from './desk.ts';
import { refreshHomes } from './home/refresh-homes.ts';
import { watchInbox } from './incoming/take-over.ts';
import { registerListeners } from './listeners.ts';
import { createSend } from './outgoing/deliver.ts';
import { createDeliver } from './outgoing/deliver-surely.ts';
import { findSent, type Sent } from './outgoing/find-sent.ts';
import { createSerialQueue, type SerialQueue } from './outgoing/serial-queue.ts';
import { watchOutbox } from './outgoing/watch-outbox.ts';
import { workQuestion } from './outgoing/work-question.ts';
import type { SlackPorts } from './ports.ts';
import { createFetchFile } from './uploads/fetch-file.ts';
import type { SentFiles } from './uploads/sent-files.ts';
import { workFiles } from './uploads/work-files.ts';

export interface SlackApp {
  /**
   * Connects; resolves when questions are being received. `port` is null in Socket Mode.
   * @throws AvanceError with advice, where Slack refuses the tokens or cannot be reached.
   */
  readonly start: () => Promise<{ readonly port: number | null }>;
  /** Renews the Homes whose figures have changed: after an import, a capture, or now and then. Never rejects. */
  readonly refreshHomes: () => Promise<void>;
  /** Takes no more questions and resolves when those under way are answered, or left in the inbox. */
  readonly stop: () => Promise<void>;
}

export function createSlackApp(ports: SlackPorts): SlackApp {
  const { config } = ports;
  const logger = createSdkLogger(ports.log);
  const clients = createClients(config, logger);
  const queue = createSerialQueue();
  const stopping = new AbortController();
  const link = watchLink();
  let identity: Identity | null = null;

  const app = new App({
    receiver: createReceiver(config, { ...clients.options, fetch: link.fetch }),
    clientOptions: clients.options,
    logger,
    convoStore: false,
    // Known since the start: an acknowledgement never waits for a look-up.
    authorize: async () => ({ botToken: config.botToken, ...identity }),
  });
  const desk = openDesk(ports, {
    clients,
    queue,
    stopping: stopping.signal,
    botUserId: () => identity?.botUserId ?? '',
  });
  registerListeners(app, desk);
  app.error(async (error) =>
    ports.log.error({ err: error, reference: ports.newReference() }, 'listener failed'),
  );
  const inbox = watchInbox(desk, {
    question: (question) => queue.run(question.threadKey, () => workQuestion(question, desk, true)),
    files: (sent) => queue.run(filesKey(sent), () => workFiles(sent, desk, true)),
    press: (press) => pressAct(press, desk, true),
  });

  const outbox = watchOutbox(desk);

  return {
    start: async () => {
      try {
        identity = await identify(clients.client);
        const server = await Promise.race([app.start(), link.refused]);
        await inbox.start();
        outbox.start();
        return { port: portOf(server) };
      } catch (error) {
        // Else the library would go on trying to connect.
        await app.stop().catch(() => undefined);
        throw toStartError(error, config);
      }
    },
    refreshHomes: () => refreshHomes(desk),
    stop: async () => {
      inbox.stop();
      await app.stop();
      stopping.abort();
      await outbox.stop();
      await queue.idle();
    },
  };
}

interface DeskParts {
  readonly clients: Clients;
  readonly queue: SerialQueue;
  readonly stopping: AbortSignal;
  readonly botUserId: () => string;
}

function openDesk(ports: SlackPorts, { clients, queue, stopping, botUserId }: DeskParts): Desk {
  const { config, ...rest } = ports;
  const fetch = config.kind === 'local' ? config.place.fetch : globalThis.fetch;
  const findSentMessage = (sent: Sent) => findSent(clients.once, sent);
  const desk: Desk = {
    ...rest,
    client: clients.client,
    deliver: createDeliver({
      send: createSend(clients.once, fetch),
      findSent: findSentMessage,
      files: { client: clients.client, log: ports.log, fetch, makeFile: ports.makeFile },
      log: ports.log,
      stopping,
    }),
    findSent: findSentMessage,
    fetchFile: createFetchFile({ client: clients.client, fetch, ...config, stopping }),
    botUserId,
    stopping,
    inTurn: queue.run,
    ask: (question) => queue.run(question.threadKey, () => workQuestion(question, desk)),
    takeFiles: (sent) => queue.run(filesKey(sent), () => workFiles(sent, desk)),
  };
  return desk;
}

/** Questions of the same thread do not wait for a file. */
function filesKey({ asker, destination }: SentFiles): string {
  const place = destination === null ? asker.user : `${destination.channel}:${destination.threadTs}`;
  return `files:${asker.team}:${place}`;
}
