import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '#src/commands/command-line.ts';
import { childEnv } from '#test/support/child-env.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

interface Surroundings {
  readonly input?: string;
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Where this process was before the commands that are running now. */
let home: string | undefined;
let running = 0;

/**
 * Runs a command of the terminal in this process, in `folder`, with nothing of this environment's settings: what it is
 * told and tells is as in a process of its own, and costs a tenth. A store that the test itself has open needs
 * `spawnCli`.
 */
export async function runCli(
  args: readonly string[],
  { input = '', folder, env = {} }: Surroundings,
): Promise<Ran> {
  let out = '';
  let err = '';
  const typed = new PassThrough();
  typed.end(input);
  enter(folder);
  try {
    const code = await runCommandLine({
      args,
      env,
      input: typed,
      write: (text) => (out += text),
      complain: (text) => (err += text),
      errorColumns: null,
      clock: () => new Date(),
      isInteractive: false,
    });
    return { code, out, err };
  } finally {
    leave();
  }
}

/** Runs the command line as a process of its own, in `folder`, with nothing of this environment's settings. */
export async function spawnCli(
  args: readonly string[],
  { input = '', folder, env = {} }: Surroundings,
): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: childEnv(env),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, out, err };
}

/** Relative paths of a command are of its folder; commands that run at once share it. */
function enter(folder: string): void {
  home ??= process.cwd();
  running += 1;
  process.chdir(folder);
}

function leave(): void {
  running -= 1;
  if (running > 0 || home === undefined) return;
  process.chdir(home);
  home = undefined;
}
