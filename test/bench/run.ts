import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTable } from './figures.ts';
import { benchImport } from './import-time.ts';
import { benchQuestions } from './question-time.ts';
import { benchStartUp } from './start-up.ts';

/** `npm run bench`: everything in one run, as ratios. It judges nothing: an aim missed on a busy machine is printed, not failed. */
const folder = mkdtempSync(join(tmpdir(), 'avance-bench-'));
try {
  const file = join(folder, 'bench.db');
  const rows = [
    ...(await benchQuestions(file)),
    ...(await benchStartUp(file)),
    ...(await benchImport(folder)),
  ];
  process.stdout.write(`${toTable(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
