import { openStore } from '#db/open.ts';
import type { SlackDouble } from '#test/support/slack-double/slack-double.ts';
import type { Stage } from '#test/support/slack-double/web-api.ts';
import { waitFor } from '#test/support/wait-for.ts';
import type { Step } from './app-orders.ts';
import { addMail, waitingIn } from './mail.ts';
import { type AppProcess, spawnApp } from './spawn-app.ts';

/** Where the process is killed: at one of its own steps, at a call of Slack's, or at any moment. */
export type KillPoint =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'call'; readonly method: string; readonly stage: Stage }
  | { readonly kind: 'moment' };

export const KILL_POINTS: readonly KillPoint[] = [
  { kind: 'step', step: 'taken' },
  { kind: 'call', method: 'conversations.open', stage: 'arrived' },
  { kind: 'call', method: 'conversations.history', stage: 'arrived' },
  { kind: 'call', method: 'conversations.history', stage: 'worked' },
  { kind: 'step', step: 'renewed' },
  { kind: 'call', method: 'chat.postMessage', stage: 'arrived' },
  { kind: 'call', method: 'chat.postMessage', stage: 'worked' },
  { kind: 'step', step: 'answered' },
  { kind: 'step', step: 'stored' },
  { kind: 'moment' },
];

export function nameOfPoint(point: KillPoint): string {
  if (point.kind === 'step') return point.step;
  return point.kind === 'call' ? `${point.method} ${point.stage}` : 'any moment';
}

export interface Lane {
  readonly storeUrl: string;
  readonly double: SlackDouble;
  readonly kills: number;
  /** 0–1, the same for the same lane. */
  readonly random: () => number;
}

const PACE = { leaseMs: 150, lookMs: 15 } as const;
/** A message is left for each kill, so that each point is reached. */
const MAIL_AT_ONCE = 20;
const LONGEST_WAIT_MS = 15_000;
const LONGEST_MOMENT_MS = 60;

/**
 * Kills the app again and again, each time at the next point, and starts it anew; at last it may finish.
 * @returns how often it was killed at each point, by name, and how many messages there were
 */
export async function runLane(lane: Lane): Promise<{
  readonly killed: ReadonlyMap<string, number>;
  readonly mails: number;
}> {
  const store = await openStore(lane.storeUrl);
  const killed = new Map<string, number>();
  let mails = 0;
  let spare = spawnApp();
  try {
    for (let round = 0; round < lane.kills; round += 1) {
      if ((await waitingIn(store.db)) < MAIL_AT_ONCE / 2) {
        await addMail(store.db, mails, MAIL_AT_ONCE);
        mails += MAIL_AT_ONCE;
      }
      const app = spare;
      spare = spawnApp();
      const point = KILL_POINTS[round % KILL_POINTS.length] ?? { kind: 'moment' };
      const reached = await runUntil(app, point, lane);
      const name = reached ? nameOfPoint(point) : 'late';
      killed.set(name, (killed.get(name) ?? 0) + 1);
    }
    lane.double.guard(() => 'go on');
    await spare.start(ordersOf(lane, false));
    await waitFor(async () => (await waitingIn(store.db)) === 0, 'all messages to be sent');
  } finally {
    await spare.kill();
    await store.close();
  }
  return { killed, mails };
}

function ordersOf({ storeUrl, double }: Lane, stepwise: boolean) {
  return { storeUrl, config: double.config('socket'), pace: PACE, stepwise, aheadMs: 0 };
}

/** @returns whether the point was reached; it is killed all the same */
async function runUntil(app: AppProcess, point: KillPoint, lane: Lane): Promise<boolean> {
  const { promise: reached, resolve } = Promise.withResolvers<boolean>();
  let left = lane.random() < 0.5 ? 1 : 2;
  const isHere = (): boolean => {
    left -= 1;
    return left === 0;
  };
  app.onStep((step) => {
    if (point.kind === 'step' && step === point.step && isHere()) return resolve(true);
    if (point.kind === 'moment' && step === 'ready')
      setTimeout(() => resolve(true), lane.random() * LONGEST_MOMENT_MS);
    if (step !== 'ready') app.goOn();
  });
  lane.double.guard(async ({ method }, stage) => {
    if (point.kind !== 'call' || point.method !== method || point.stage !== stage) return 'go on';
    if (!isHere()) return 'go on';
    await app.kill();
    resolve(true);
    return 'break';
  });
  await app.start(ordersOf(lane, true));
  const timer = setTimeout(() => resolve(false), LONGEST_WAIT_MS);
  const result = await reached;
  clearTimeout(timer);
  await app.kill();
  return result;
}
