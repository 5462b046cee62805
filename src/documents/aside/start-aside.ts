import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** All that it may read of this machine. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A program in a process of its own that holds nothing of ours: no tokens, and no right to write, to run programs
 * or to read elsewhere. Threads it may have: a reader with limits of its own needs one, and so does `watchParent`,
 * to which its standard input belongs.
 */
export function startAside(program: string, mostMegabytes: number): ChildProcess {
  return fork(program, [], {
    // Windows starts nothing without its own folder.
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] },
    execArgv: [
      '--permission',
      '--allow-worker',
      `--allow-fs-read=${PROJECT}`,
      `--max-old-space-size=${mostMegabytes}`,
    ],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}
