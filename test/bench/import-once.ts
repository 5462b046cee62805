/** One import into a fresh store on disk, as a process that has just started does it; prints its times as JSON. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyImport, planImport } from '#db/import-report.ts';
import { openStore } from '#db/open.ts';
import { readReport } from '#src/documents/read-report.ts';
import { copyRows } from './bare-copy.ts';
import { timed } from './samples.ts';

const BUNDLED = fileURLToPath(new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url));

const [folder, report = BUNDLED] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: import-once.ts FOLDER [REPORT]');
const file = join(folder, 'import.db');

const opened = await timed(() => openStore(`sqlite:${file}`));
const store = opened.result;
const read = await timed(async () => {
  const bytes = await readFile(report);
  const result = readReport({ name: basename(report), bytes });
  if (!result.ok) throw new Error(result.refusal.message);
  return { reading: result.reading, sha256: createHash('sha256').update(bytes).digest('hex') };
});
const plan = await timed(() => planImport(store.db, read.result));
const apply = await timed(() =>
  applyImport(store.db, { ...read.result, importedAt: new Date('2023-10-16T18:00:00Z'), author: 'bench' }),
);
if (apply.result.outcome !== 'imported') throw new Error(`The import ended as ${apply.result.outcome}`);
await store.close();
const bare = copyRows(file, join(folder, 'copy.db'));

const times = { open: opened.ms, read: read.ms, plan: plan.ms, apply: apply.ms, bare };
process.stdout.write(`${JSON.stringify(times)}\n`);
