import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const TELL_COST = fileURLToPath(new URL('tell-cost.ts', import.meta.url));

export interface ChildJob {
  /** A file, as a path from the root of the project, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  /** Of all that was printed so far. */
  readonly isReady: (printed: string) => boolean;
  /** What is done with it when it is ready; then it is told to end, unless it ends by itself. */
  readonly use?: (printed: string) => Promise<void>;
}

export interface ChildRun {
  /** From the start of the process until it was ready, and used. */
  readonly readyMs: number;
  readonly peakMegabytes: number;
  /** Of the whole run: what others do on the machine at the time weighs less on it. */
  readonly processorMs: number;
}

const cost = z.object({ peakMegabytes: z.number(), processorMs: z.number() });

/** One run of a program in a process of its own, until it ends. */
export async function runChild({ command, folder, isReady, use }: ChildJob): Promise<ChildRun> {
  const [program, ...rest] = command;
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_COST, path, ...rest], {
    cwd: folder,
    // Nothing of the configuration of whoever measures: the page on any port, and the store of this folder.
    env: { PATH: process.env['PATH'] ?? '', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, stderr, told] = child.stdio;
  let printed = '';
  let readyMs: number | null = null;
  const uses: Promise<void>[] = [];
  const failures: unknown[] = [];
  const finish = async (): Promise<void> => {
    try {
      await use?.(printed);
      readyMs = performance.now() - startedAt;
    } catch (failure) {
      failures.push(failure);
    } finally {
      if (use !== undefined) child.kill('SIGINT');
    }
  };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (uses.length === 0 && isReady(printed)) uses.push(finish());
  });
  const ended = once(child, 'close');
  const [complaints, spent] = await Promise.all([textOf(stderr), textOf(told)]);
  await ended;
  await Promise.all(uses);
  if (readyMs === null || child.exitCode !== 0) {
    throw new Error(`${program} ended with ${child.exitCode} before it was ready: ${complaints}${printed}`, {
      cause: failures[0],
    });
  }
  return { readyMs, ...cost.parse(JSON.parse(spent)) };
}

async function textOf(stream: unknown): Promise<string> {
  if (!isReadable(stream)) return '';
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && Symbol.asyncIterator in stream;
}
