import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Section } from './measurement.ts';
import { median } from './samples.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const ROUNDS = 7;
const AIM_MS = 500;
const PROGRAM = fileURLToPath(new URL('import-once.ts', import.meta.url));

/** Milliseconds. */
const times = z.object({
  open: z.number(),
  read: z.number(),
  plan: z.number(),
  apply: z.number(),
  bare: z.number(),
});

/** The bundled report into a fresh store, each time by a process that has just started. */
export async function measureImport(): Promise<Section> {
  const runs: z.infer<typeof times>[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    runs.push(await inTemporaryFolder((folder) => importOnce(folder)));
  const of = (part: keyof z.infer<typeof times>): number => median(runs.map((run) => run[part]));
  const part = (what: string, name: 'open' | 'read' | 'plan' | 'apply') =>
    ({ what, unit: 'ms', measured: of(name), baseline: null, aim: null }) as const;
  return {
    title: `Import of the bundled report (medians of ${ROUNDS} processes)`,
    baseline: 'better-sqlite3 alone writing the same rows in one transaction',
    measurements: [
      {
        what: 'import: read, plan and apply',
        unit: 'ms',
        measured: median(runs.map(({ read, plan, apply }) => read + plan + apply)),
        baseline: of('bare'),
        aim: AIM_MS,
      },
      part('  read: the file into rows and findings', 'read'),
      part('  plan: compared with the store', 'plan'),
      part('  apply: written', 'apply'),
      part('before it: store created, its tables made', 'open'),
    ],
  };
}

/** @param report a file to import; the bundled report where it is left out */
export async function importOnce(folder: string, report?: string): Promise<z.infer<typeof times>> {
  const args = [PROGRAM, folder, ...(report === undefined ? [] : [report])];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return times.parse(JSON.parse(stdout));
}
