import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bundleProgram } from '#test/support/bundle-program.ts';
import { childEnv } from '#test/support/child-env.ts';
import type { AppOrders, Step } from './app-orders.ts';

const SCRIPT = await bundleProgram(fileURLToPath(new URL('./app-process.ts', import.meta.url)));
const SAID = z.object({ step: z.enum(['loaded', 'ready', 'taken', 'renewed', 'answered', 'stored']) });

export interface AppProcess {
  /** Begins to work; to be called once. */
  readonly start: (orders: AppOrders) => Promise<void>;
  /** Told of each step; `stepwise` apps wait there until `goOn` is called. */
  readonly onStep: (listener: (step: Step) => void) => void;
  readonly goOn: () => void;
  /** As `kill -9` does. Resolves when it is no more. */
  readonly kill: () => Promise<void>;
  readonly log: () => string;
}

/** Loads the app, so that it starts at once when it is told to. */
export function spawnApp(): AppProcess {
  const child = fork(SCRIPT, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnv(),
  });
  const listeners: ((step: Step) => void)[] = [];
  let log = '';
  const keep = (chunk: Buffer): void => {
    log += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  // What is said to a process that was just killed is nobody's fault.
  child.on('error', () => undefined);
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  child.on('message', (message) => {
    const { step } = SAID.parse(message);
    if (step === 'loaded') resolve();
    else for (const listener of listeners) listener(step);
  });
  return {
    start: async (orders) => {
      await loaded;
      say(child, orders);
    },
    onStep: (listener) => void listeners.push(listener),
    goOn: () => say(child, 'go on'),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    log: () => log,
  };
}

function say(child: ChildProcess, message: AppOrders | string): void {
  if (child.connected) child.send(message, () => undefined);
}
