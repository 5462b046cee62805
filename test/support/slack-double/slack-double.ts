import { createServer } from 'node:http';
import type { SlackConfig } from '#src/channels/slack/ports.ts';
import { waitFor } from '../wait-for.ts';
import { deliverHttp, type HttpDelivery, type Signing } from './http-delivery.ts';
import { buttonPress, type EventFields, eventBody, type Pressed, slashCommand } from './payloads.ts';
import type { PeopleFiles } from './people-files.ts';
import type { Call, Mishap } from './requests.ts';
import { createSocketLink, type SocketLink } from './socket-link.ts';
import { type Standing, standingIn } from './standing.ts';
import { createWebApi, type Guard } from './web-api.ts';

export const BOT_TOKEN = 'xoxb-1-doble';
export const APP_TOKEN = 'xapp-1-doble';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

const SAYING: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.postEphemeral', 'response_url']);

/** The ways to reach Slack over a network. */
export type DoubleKind = Exclude<SlackConfig['kind'], 'local'>;

/** Slack as the app sees it, on this machine: Web API, Socket Mode, and deliveries over HTTP. */
export interface SlackDouble {
  readonly config: (kind: DoubleKind) => SlackConfig;
  readonly responseUrl: string;
  readonly calls: readonly Call[];
  readonly files: Pick<PeopleFiles, 'put' | 'remove'>;
  /** What stands in a conversation now, oldest first: each message as it was said or changed last. */
  readonly standing: () => readonly Standing[];
  readonly onCall: (listener: (call: Call) => void) => void;
  readonly link: SocketLink;
  readonly guard: (guard: Guard) => void;
  readonly meet: (method: string, ...mishaps: readonly Mishap[]) => void;
  /** Messages that were accepted, in order, as their arguments. */
  readonly accepted: () => readonly Readonly<Record<string, unknown>>[];
  /** Resolves with all accepted messages when there are `count`. */
  readonly waitForAccepted: (count: number) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly stop: () => Promise<void>;
}

export async function startSlackDouble(): Promise<SlackDouble> {
  // An app that is killed leaves a request half said.
  const server = createServer(
    (request, response) => void api.handle(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const api = createWebApi({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    linkUrl: () => `ws://127.0.0.1:${port}/link`,
    uploadUrl: (fileId) => `http://127.0.0.1:${port}/upload/${fileId}`,
    downloadUrl: (fileId) => `http://127.0.0.1:${port}/files-pri/${fileId}`,
  });
  const link = createSocketLink(server);
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  const accepted = () =>
    api.calls.filter(({ method, outcome }) => outcome === 'ok' && SAYING.has(method)).map(({ args }) => args);

  return {
    config: (kind) =>
      kind === 'socket'
        ? { kind, botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl }
        : { kind, botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, port: 0, apiUrl },
    responseUrl: `http://127.0.0.1:${port}/response_url`,
    calls: api.calls,
    files: api.peopleFiles,
    standing: () => standingIn(api.calls),
    onCall: api.onCall,
    link,
    guard: api.guard,
    meet: api.meet,
    accepted,
    waitForAccepted: async (count) => {
      await waitFor(
        () => accepted().length >= count,
        `${count} accepted messages, of which ${accepted().length} came`,
      );
      return accepted();
    },
    stop: async () => {
      await link.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Brings events to the app in either mode; each resolves when the app has acknowledged, with the delay in ms. */
export interface Deliveries {
  readonly event: (event: EventFields, eventId?: string) => Promise<number>;
  readonly command: (words: string) => Promise<number>;
  readonly press: (pressed: Omit<Pressed, 'responseUrl'>) => Promise<number>;
  /** A shortcut, a window that is sent, a menu that asks for options: resolves with what the app acknowledged with. */
  readonly interact: (payload: EventFields) => Promise<unknown>;
}

/** @param port of the app in HTTP mode; null in Socket Mode. */
export function deliveriesTo(double: SlackDouble, port: number | null): Deliveries {
  const { link, responseUrl } = double;
  if (port === null) {
    return {
      event: async (event, eventId) => (await link.deliver('events_api', eventBody(event, eventId))).delayMs,
      command: async (words) =>
        (await link.deliver('slash_commands', slashCommand(words, responseUrl))).delayMs,
      press: async (pressed) =>
        (await link.deliver('interactive', buttonPress({ ...pressed, responseUrl }))).delayMs,
      interact: async (payload) => (await link.deliver('interactive', payload)).body,
    };
  }
  return {
    event: async (event, eventId) => delayOf(await postEvent(port, { event, eventId, signing: SIGNING })),
    command: async (words) =>
      delayOf(await deliverHttp(addressOf(port), { form: slashCommand(words, responseUrl) }, SIGNING)),
    press: async (pressed) => {
      const form = { payload: JSON.stringify(buttonPress({ ...pressed, responseUrl })) };
      return delayOf(await deliverHttp(addressOf(port), { form }, SIGNING));
    },
    interact: async (payload) => {
      const form = { payload: JSON.stringify(payload) };
      const delivery = await deliverHttp(addressOf(port), { form }, SIGNING);
      delayOf(delivery);
      return delivery.body;
    },
  };
}

const SIGNING: Signing = { secret: SIGNING_SECRET };

export interface SignedEvent {
  readonly event: EventFields;
  readonly eventId?: string | undefined;
  readonly signing: Signing;
}

/** One event over HTTP, signed as told: also wrongly. */
export async function postEvent(
  port: number,
  { event, eventId, signing }: SignedEvent,
): Promise<HttpDelivery> {
  return deliverHttp(addressOf(port), { json: eventBody(event, eventId) }, signing);
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}/slack/events`;
}

function delayOf({ status, delayMs }: HttpDelivery): number {
  if (status !== 200) throw new Error(`The app answered ${status}`);
  return delayMs;
}
