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
  readonly input: string;
  /** Of all that was printed so far. */
  readonly isReady: (printed: string) => boolean;
}

export interface ChildRun {
  /** From the start of the process until it was ready. */
  readonly readyMs: number;
  readonly peakMegabytes: number;
  /** Of the whole run: what others do on the machine at the time weighs less on it. */
  readonly processorMs: number;
}

const cost = z.object({ peakMegabytes: z.number(), processorMs: z.number() });

/** One run of a program in a process of its own, until it ends by itself. */
export async function runChild({ command, folder, input, isReady }: ChildJob): Promise<ChildRun> {
  const [program, ...rest] = command;
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_COST, path, ...rest], {
    cwd: folder,
    // Nothing of the configuration of whoever measures: the terminal, and the store of this folder.
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, stderr, told] = child.stdio;
  child.stdin?.end(input);
  let printed = '';
  let readyMs: number | null = null;
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (readyMs === null && isReady(printed)) readyMs = performance.now() - startedAt;
  });
  const ended = once(child, 'close');
  const [complaints, spent] = await Promise.all([textOf(stderr), textOf(told)]);
  await ended;
  if (readyMs === null || child.exitCode !== 0) {
    throw new Error(`${program} ended with ${child.exitCode} before it was ready: ${complaints}${printed}`);
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
