import { describe, expect, it, onTestFinished } from 'vitest';
import { startSlackDouble } from '#test/support/slack-double/slack-double.ts';
import { newStoreUrl } from '#test/support/store-dialects.ts';
import { KILL_POINTS, nameOfPoint, runLane } from './support/kill-lane.ts';
import { tally } from './support/mail.ts';

const LANES = 3;
const KILLS_A_LANE = 70;
const LONGEST_MS = 600_000;

/** The same kills at each run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('a process that is killed again and again', () => {
  it(
    'has sent each message once when it may finish',
    async () => {
      const started = performance.now();
      const lanes = await Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          const double = await startSlackDouble();
          onTestFinished(() => double.stop());
          const storeUrl = await newStoreUrl(lane % 2 === 0 ? 'sqlite' : 'postgres');
          const random = makeRandom(lane + 1);
          const ran = await runLane({ storeUrl, double, kills: KILLS_A_LANE, random });
          return { ...ran, times: tally(double) };
        }),
      );
      const killed = new Map<string, number>();
      for (const lane of lanes)
        for (const [name, times] of lane.killed) killed.set(name, (killed.get(name) ?? 0) + times);
      const total = [...killed.values()].reduce((sum, times) => sum + times, 0);
      const seconds = Math.round((performance.now() - started) / 1_000);
      const mails = lanes.reduce((sum, lane) => sum + lane.mails, 0);
      process.stdout.write(
        `kills: ${total} in ${seconds} s, ${mails} messages\n${[...killed].map(([name, times]) => `  ${name}: ${times}\n`).join('')}`,
      );
      for (const lane of lanes) expect(lane.times).toEqual({ 1: lane.mails });
      expect(total).toBeGreaterThanOrEqual(200);
      for (const point of KILL_POINTS) expect(killed.get(nameOfPoint(point)) ?? 0).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );
});
