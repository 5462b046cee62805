import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

/** Runs the command line as a process of its own, in `folder`, with nothing of this environment's settings. */
export async function runCli(
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
