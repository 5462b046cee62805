import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { milliseconds, type Row, spreadOf, times } from './figures.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const EMPTY = fileURLToPath(new URL('empty-bolt.ts', import.meta.url));
const RUNS = 7;
const MOST_MS = 1000;
const MOST_MEGABYTES = 150;

interface Run {
  readonly ms: number;
  readonly megabytes: number;
}

/** From start to the first answer on a loaded store, and to an idle empty Bolt app; in turns, medians. */
export async function benchStartUp(file: string): Promise<readonly Row[]> {
  const own: Run[] = [];
  const empty: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(
      await runUntil([MAIN], {
        says: 'Meta anual',
        env: { AVANCE_DATABASE_URL: `sqlite:${file}` },
        input: '¿cómo va la 303?\n',
      }),
    );
    empty.push(await runUntil([EMPTY], { says: 'ready', env: {}, input: '' }));
  }
  const [first, bare] = [own, empty].map((runs) => spreadOf(runs.map(({ ms }) => ms)).p50);
  const memory = Math.max(...own.map(({ megabytes }) => megabytes));
  return [
    {
      what: 'start to first answer',
      measured: milliseconds(first ?? Number.NaN),
      baseline: `${milliseconds(bare ?? Number.NaN)} empty Bolt app`,
      ratio: times(first ?? Number.NaN, bare ?? Number.NaN),
      aim: '≤ 1 s',
      met: (first ?? Number.NaN) <= MOST_MS,
    },
    {
      what: 'memory at first answer',
      measured: memory > 0 ? `${memory.toFixed(0)} MB` : 'not known on this system',
      baseline: '',
      ratio: '',
      aim: '≤ 150 MB',
      met: memory > 0 ? memory <= MOST_MEGABYTES : null,
    },
  ];
}

async function runUntil(
  args: readonly string[],
  { says, env, input }: { says: string; env: Readonly<Record<string, string>>; input: string },
): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.write(input);
  return new Promise<Run>((resolve, reject) => {
    let out = '';
    child.once('error', reject);
    child.once('exit', () => {
      if (!out.includes(says)) reject(new Error(`${args.join(' ')} ended without «${says}»`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const before = out.includes(says);
      out += chunk.toString('utf8');
      if (before || !out.includes(says)) return;
      resolve({ ms: performance.now() - start, megabytes: memoryOf(child.pid) });
      child.kill();
    });
  });
}

/** Resident set of a process, in megabytes; 0 where the system does not tell in /proc. */
function memoryOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
