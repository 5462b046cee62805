import { join } from 'node:path';
import { directMessage, eventBody } from '#test/support/slack-double/payloads.ts';
import type { Measurement, Section } from './measurement.ts';
import { QUESTIONS, writtenAnew } from './questions.ts';
import { median } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';
import { type Message, type RunningApp, startEcho, startOwn, startWriting } from './slack-apps.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const WARM_UP = 400;
const COUNTED = 400;
const AIM_TIMES = 1.1;

interface Apps {
  readonly own: RunningApp;
  readonly echo: RunningApp;
  /** Writes the message down, and says the text back. */
  readonly writing: RunningApp;
  /** Writes the message down, and posts what our app would. */
  readonly knowing: RunningApp;
}

const NAMES = ['own', 'echo', 'writing', 'knowing'] as const satisfies readonly (keyof Apps)[];

type Times = Readonly<Record<keyof Apps, FirstCall[]>>;

/**
 * From an event over Socket Mode until the first call of the Web API arrives, in turns with apps that think nothing.
 * Each waits until the one before has nothing left to do: pictures, titles, what is kept.
 */
export async function measureSlackRoundTrip(): Promise<Section> {
  const times = await withSeededStore(({ store }) =>
    inTemporaryFolder(async (folder) => {
      const told = new Map<string, Message>();
      const apps: Apps = {
        own: await startOwn(store),
        echo: await startEcho(),
        writing: await startWriting(join(folder, 'writing.db'), (text) => ({ text })),
        knowing: await startWriting(join(folder, 'knowing.db'), (text) => told.get(text) ?? { text }),
      };
      const times = await timeInTurns(apps, told);
      for (const name of NAMES) await apps[name].stop();
      return times;
    }),
  );
  const row = (what: string, app: keyof Apps, cost: 'ms' | 'worked'): Measurement => ({
    what: cost === 'ms' ? what : `${what}, of the processor`,
    unit: 'ms',
    measured: median(times[app].map((call) => call[cost])),
    baseline: median(times.echo.map((call) => call[cost])),
    aim: null,
    ...(app === 'own' ? { aimTimes: AIM_TIMES } : {}),
  });
  return {
    title: `From event to first Web API call (medians of ${COUNTED} questions after ${WARM_UP} to warm up, Socket Mode)`,
    baseline: 'a bare Bolt app that says the text back, against a double of its own, in turns',
    measurements: (['ms', 'worked'] as const).flatMap((cost) => [
      row('Avance', 'own', cost),
      row('the bare app, the message written down first', 'writing', cost),
      row('the same, and our answer posted, known beforehand', 'knowing', cost),
    ]),
  };
}

async function timeInTurns(apps: Apps, told: Map<string, Message>): Promise<Times> {
  const times: Times = { own: [], echo: [], writing: [], knowing: [] };
  for (let turn = 0; turn < WARM_UP + COUNTED; turn += 1) {
    const text = writtenAnew(QUESTIONS[turn % QUESTIONS.length] ?? '', turn);
    for (const name of NAMES) {
      const call = await askOnce(apps[name], text);
      if (name === 'own') told.set(text, call.message);
      if (turn >= WARM_UP) times[name].push(call);
    }
  }
  return times;
}

interface FirstCall {
  readonly ms: number;
  /** Processor time until then: what others do on the machine weighs less on it. */
  readonly worked: number;
  readonly message: Message;
}

/** A message outside of threads each time, so that nothing waits for the one before. */
async function askOnce({ double, onDone }: RunningApp, text: string): Promise<FirstCall> {
  const first = Promise.withResolvers<FirstCall>();
  const done = Promise.withResolvers<void>();
  onDone(done.resolve);
  // Before the double looks at what was posted, which is no work of the app.
  double.guard(({ args }, stage) => {
    if (stage !== 'arrived') return 'go on';
    const { user, system } = process.cpuUsage(before);
    first.resolve({ ms: performance.now() - start, worked: (user + system) / 1000, message: args });
    return 'go on';
  });
  const before = process.cpuUsage();
  const start = performance.now();
  await double.link.deliver('events_api', eventBody(directMessage(text)));
  await done.promise;
  return first.promise;
}
