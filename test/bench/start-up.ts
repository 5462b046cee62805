import { askPage, pageIn } from './ask-page.ts';
import { type ChildRun, runChild } from './child-run.ts';
import type { Measurement, Section } from './measurement.ts';
import { QUESTIONS } from './questions.ts';
import { median } from './samples.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const ROUNDS = 7;
const AIMS = { readyMs: 1_000, peakMegabytes: 150, processorMs: null } as const;
const MAIN = 'src/start.ts';
const DOOR = 'src/setup.mjs';

interface Runs {
  /** The store is created, and the bundled report loaded, before the answer. */
  readonly first: ChildRun[];
  readonly started: ChildRun[];
  /** As `npm start` does it: through the door of every npm script. */
  readonly byDoor: ChildRun[];
  readonly busy: ChildRun[];
  readonly bolt: ChildRun[];
}

/** From the start of the process to its first answer in the local page, and the memory held at most, in processes of their own. */
export async function measureStartUp(): Promise<Section> {
  const runs: Runs = { first: [], started: [], byDoor: [], busy: [], bolt: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await inTemporaryFolder((folder) => runAllOnce(folder, runs));
  }
  const toRow = (what: string, kind: keyof Runs, cost: keyof ChildRun): Measurement => ({
    what,
    unit: cost === 'peakMegabytes' ? 'MB' : 'ms',
    measured: median(runs[kind].map((run) => run[cost])),
    baseline: median(runs.bolt.map((run) => run[cost])),
    aim: AIMS[cost],
  });
  return {
    title: `Start-up and memory (medians of ${ROUNDS} processes each, in turns)`,
    baseline: 'a process that loads Bolt, makes an app with nothing connected, and ends',
    measurements: [
      toRow('start to first answer', 'started', 'readyMs'),
      toRow('the same as npm start does it', 'byDoor', 'readyMs'),
      { ...toRow('the same, store created and filled first', 'first', 'readyMs'), aim: null },
      toRow('processor time from start to end', 'started', 'processorMs'),
      toRow('the same as npm start does it', 'byDoor', 'processorMs'),
      toRow('peak memory, one question', 'started', 'peakMegabytes'),
      toRow('the same as npm start does it', 'byDoor', 'peakMegabytes'),
      toRow(`the same, ${QUESTIONS.length} questions`, 'busy', 'peakMegabytes'),
      toRow('the same, store created and filled first', 'first', 'peakMegabytes'),
    ],
  };
}

async function runAllOnce(folder: string, runs: Runs): Promise<void> {
  const one = QUESTIONS.slice(0, 1);
  runs.first.push(await converse(folder, [MAIN], one));
  runs.started.push(await converse(folder, [MAIN], one));
  runs.bolt.push(await startBolt(folder));
  runs.byDoor.push(await converse(folder, [DOOR, MAIN], one));
  runs.busy.push(await converse(folder, [DOOR, MAIN], QUESTIONS));
}

async function converse(
  folder: string,
  command: readonly [string, ...string[]],
  questions: readonly string[],
): Promise<ChildRun> {
  return runChild({
    command,
    folder,
    isReady: (printed) => pageIn(printed) !== undefined,
    use: (printed) => askPage(printed, questions),
  });
}

async function startBolt(folder: string): Promise<ChildRun> {
  return runChild({
    command: ['test/bench/empty-bolt-app.ts'],
    folder,
    isReady: (printed) => printed.includes('ready'),
  });
}
