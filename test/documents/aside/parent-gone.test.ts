import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { waitFor } from '#test/support/wait-for.ts';

const PARENT = fileURLToPath(new URL('programs/parent.ts', import.meta.url));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('a reading that never ends is ended with the process that started it, though that one was killed', async () => {
  const parent = fork(PARENT, { execArgv: [] });
  const [pid] = z.tuple([z.number()], z.unknown()).parse(await once(parent, 'message'));
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await waitFor(() => !isAlive(pid), 'the reading to end');
});
