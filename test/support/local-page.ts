import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createPeople } from '#src/bot/people.ts';
import { createReaders } from '#src/bot/readers.ts';
import { withDemoPeople } from '#src/commands/demo-people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { createLog } from '#src/log.ts';
import { openPage } from '#src/running/run-page.ts';
import { fileMakerOf, homesOf, SUMMARIES } from './app-parts.ts';
import { type Answerer, newAnswerer } from './running-app.ts';
import { validateMessage } from './validate-blocks.ts';
import { waitFor } from './wait-for.ts';

export const PLANNER = 'U0PLANEA01';
export const HEAD = 'U0TITULA01';
export const PLANNER_DIRECT = 'D0PLANEA01';
export const GOALS_CHANNEL = 'C0METAS001';

const MESSAGE = z.object({
  ts: z.string(),
  channel: z.string(),
  threadTs: z.string().nullable(),
  user: z.string(),
  fromBot: z.boolean(),
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })),
  ephemeral: z.boolean(),
  postedAt: z.string(),
});

export type Shown = z.infer<typeof MESSAGE>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

export interface LocalPage {
  readonly origin: string;
  readonly port: number;
  readonly answerer: Answerer;
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
  /** Sends a message and resolves with its ts. */
  readonly say: (said: {
    readonly person?: string;
    readonly channel?: string;
    readonly threadTs?: string;
    readonly text: string;
  }) => Promise<string>;
  readonly messages: (person: string, channel: string) => Promise<readonly Shown[]>;
  /** What the bot has said there, as soon as it is `count` messages that the person sees. */
  readonly waitForAnswers: (count: number, where?: Where) => Promise<readonly Shown[]>;
  readonly stop: () => Promise<void>;
}

export interface Where {
  readonly person?: string;
  readonly channel?: string;
}

const NOW = Date.parse('2023-10-15T12:00:00-07:00');

/** The whole product behind its local page, on any free port; stopped when the test is over. */
export async function openLocalPage(): Promise<LocalPage> {
  const answerer = await newAnswerer(({ db }) =>
    withDemoPeople(createPeople({ db, admins: [] }), createReaders(db)),
  );
  const { store, bot, people } = answerer;
  const clock = (): Date => new Date(NOW);
  const log = createLog({ level: 'error', to: { write: () => undefined } });
  const page = await openPage(
    { port: 0, timeZone: 'America/Tijuana' },
    {
      db: store.db,
      bot,
      homes: homesOf(answerer, clock),
      makeFile: fileMakerOf(store.db, clock),
      summaries: SUMMARIES,
      people,
      log,
      clock,
      timeZone: 'America/Tijuana',
      thresholds: DEFAULT_THRESHOLDS,
    },
  );
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= page.stop());
  onTestFinished(stop);
  const origin = `http://127.0.0.1:${page.port}`;
  const said = new Map<string, Shown>();

  const get = (path: string): Promise<Reply> => ask(`${origin}${path}`, {});
  const post = (path: string, body: unknown): Promise<Reply> =>
    ask(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function messages(person: string, channel: string): Promise<readonly Shown[]> {
    const { json } = await get(`/api/messages?person=${person}&channel=${channel}`);
    const shown = z.object({ messages: z.array(MESSAGE) }).parse(json).messages;
    for (const message of shown) if (message.fromBot) said.set(message.ts, message);
    return shown;
  }

  // Whatever the bot said in a test is within Slack's limits.
  onTestFinished(() => {
    const faults = [...said.values()].flatMap(({ text, blocks }) => validateMessage({ text, blocks }));
    if (faults.length > 0) throw new Error(`Slack would refuse: ${JSON.stringify(faults)}`);
  });

  return {
    origin,
    port: page.port,
    answerer,
    get,
    post,
    messages,
    stop,
    say: async ({ person = PLANNER, channel = PLANNER_DIRECT, threadTs = null, text }) => {
      const { json } = await post('/api/messages', { person, channel, threadTs, text });
      return z.object({ message: MESSAGE }).parse(json).message.ts;
    },
    waitForAnswers: async (count, { person = PLANNER, channel = PLANNER_DIRECT } = {}) => {
      let answers: readonly Shown[] = [];
      await waitFor(async () => {
        answers = (await messages(person, channel)).filter(({ fromBot }) => fromBot);
        return answers.length >= count;
      }, `${count} answers in ${channel}`);
      return answers;
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const json: unknown = isJson ? await response.json() : await response.text();
  return { status: response.status, headers: response.headers, json };
}
