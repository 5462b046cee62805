import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyImport, planImport } from '#db/import-report.ts';
import { openStore } from '#db/open.ts';
import { readReport } from '#src/documents/read-report.ts';
import { milliseconds, type Row, spreadOf, timed, times } from './figures.ts';

const REPORT = new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url);
const RUNS = 7;
const MOST_MS = 500;

/** The bundled report into an empty store on disk: reading, planning, applying. The first run is not warmed. */
export async function benchImport(folder: string): Promise<readonly Row[]> {
  const bytes = readFileSync(REPORT);
  const totals: number[] = [];
  const readings: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const store = await openStore(`sqlite:${join(folder, `import-${run}.db`)}`);
    const start = performance.now();
    const result = readReport({ name: 'report.md', bytes });
    readings.push(performance.now() - start);
    if (!result.ok) throw new Error(result.refusal.message);
    const file = { reading: result.reading, sha256: 'a'.repeat(64) };
    const stored = await timed(async () => {
      await planImport(store.db, file);
      await applyImport(store.db, { ...file, importedAt: new Date(), author: 'bench' });
    });
    totals.push(stored + (readings.at(-1) ?? 0));
    await store.close();
  }
  const total = spreadOf(totals).p50;
  const reading = spreadOf(readings).p50;
  return [
    {
      what: 'import of the report',
      measured: `${milliseconds(total)} (first run ${milliseconds(totals[0] ?? Number.NaN)})`,
      baseline: `${milliseconds(reading)} of it reading`,
      ratio: times(total, reading),
      aim: '≤ 0.5 s',
      met: total <= MOST_MS,
    },
  ];
}
