/**
 * `npm run bench`: how fast and how large Avance is. Ratios to a baseline of the same run are what compares
 * between machines; milliseconds are those of this machine at this moment.
 */
import { cpus } from 'node:os';
import { measureGrowth } from './catalog-growth.ts';
import { measureDamagedReports } from './damaged-reports.ts';
import { measureImportSize } from './import-size.ts';
import { measureImport } from './import-time.ts';
import { measureJudging } from './judging-time.ts';
import { measureLongTexts } from './long-texts.ts';
import { measureQuestionParts } from './question-parts.ts';
import { measureQuestionTime } from './question-time.ts';
import { measureSlackRoundTrip } from './slack-round-trip.ts';
import { measureStartUp } from './start-up.ts';
import { renderSections } from './table.ts';
import { measureUnderstanding } from './understanding.ts';

const machine = cpus();
process.stdout.write(
  `Node ${process.versions.node}, ${machine.length} × ${machine[0]?.model.trim() ?? 'unknown processor'}. ` +
    'Times and memory are absolute, of this machine now; ratios are within this run.\n\n',
);

const sections = [
  await measureUnderstanding(),
  await measureGrowth(),
  await measureLongTexts(),
  await measureQuestionTime(),
  await measureQuestionParts(),
  await measureSlackRoundTrip(),
  await measureStartUp(),
  await measureImport(),
  await measureImportSize(),
  await measureJudging(),
];
process.stdout.write(`${renderSections(sections)}\n\n${measureDamagedReports()}\n`);
