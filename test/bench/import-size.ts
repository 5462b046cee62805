import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { CANONICAL_COLUMNS } from '#src/documents/csv/canonical-columns.ts';
import { renderCsv } from '#src/documents/csv/render-csv.ts';
import { type ChildRun, runChild } from './child-run.ts';
import { importOnce } from './import-time.ts';
import { largeRecords, largeWorkbook } from './large-programme.ts';
import type { Measurement, Section } from './measurement.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const GOALS = 10_000;
const MOST_MS = 5_000;
const MOST_MEGABYTES = 400;
/** Of a bare bulk insert. */
const MOST_TIMES = 3;

/** A programme of many goals, by the command that an agency runs, each time in a process of its own. */
export async function measureImportSize(): Promise<Section> {
  return inTemporaryFolder(async (folder) => {
    const files = await writeFiles(folder);
    const measurements: Measurement[] = [];
    for (const { what, name } of files) {
      const run = await importBy(folder, name);
      measurements.push(
        {
          what: `${what}: the whole command`,
          unit: 'ms',
          measured: run.readyMs,
          baseline: null,
          aim: MOST_MS,
        },
        { what: `${what}: processor`, unit: 'ms', measured: run.processorMs, baseline: null, aim: null },
        {
          what: `${what}: memory`,
          unit: 'MB',
          measured: run.peakMegabytes,
          baseline: null,
          aim: MOST_MEGABYTES,
        },
      );
    }
    const once = await inTemporaryFolder((fresh) => importOnce(fresh, join(folder, 'goals.csv')));
    measurements.push({
      what: 'CSV: read, plan and apply alone',
      unit: 'ms',
      measured: once.read + once.plan + once.apply,
      baseline: once.bare,
      aim: null,
      aimTimes: MOST_TIMES,
    });
    return {
      title: `Import of ${GOALS} goals into a fresh store`,
      baseline: 'better-sqlite3 alone writing the same rows in one transaction',
      measurements,
    };
  });
}

async function importBy(folder: string, name: string): Promise<ChildRun> {
  const store = `sqlite:${join(folder, `${name}.db`)}`;
  return runChild({
    command: ['src/cli.ts', 'import', join(folder, name), '--db', store],
    folder,
    isReady: (printed) => printed.includes('Listo: se cargaron'),
  });
}

async function writeFiles(folder: string) {
  const records = largeRecords(GOALS);
  const lines = [
    [...CANONICAL_COLUMNS],
    ...records.map((record) => CANONICAL_COLUMNS.map((column) => record[column])),
  ];
  writeFileSync(join(folder, 'goals.csv'), renderCsv(lines));
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('metas');
  for (const line of lines) sheet.addRow(line.map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : cell)));
  writeFileSync(join(folder, 'canonical.xlsx'), await workbook.xlsx.writeBuffer());
  writeFileSync(join(folder, 'official.xlsx'), await largeWorkbook(GOALS));
  return [
    { what: 'CSV', name: 'goals.csv' },
    { what: 'XLSX, canonical columns', name: 'canonical.xlsx' },
    { what: 'XLSX, official layout on 250 sheets', name: 'official.xlsx' },
  ];
}
