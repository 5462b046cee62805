import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

/** Resolves when the condition holds; rejects, naming what was waited for, when it does not in good time. */
export async function waitFor(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await delay(5);
  }
}
