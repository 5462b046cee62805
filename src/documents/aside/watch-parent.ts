import { Worker } from 'node:worker_threads';

/**
 * Ends this process when the one that started it by `startAside` is gone, killed ones included. In a thread of its
 * own: a reading that never comes back would not hear of it.
 */
export function watchParent(): void {
  const watch = new Worker(new URL('parent-watch.ts', import.meta.url), { execArgv: [] });
  watch.unref();
}
