import { readOpenCommitments } from '#db/queries/commitments.ts';
import { enqueueQuarterSummaries } from '#src/bot/summaries/enqueue.ts';
import { formatNumber } from '#src/language/format.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { knownPeople } from '../known-people.ts';
import type { OpenedQuarter } from '../with-quarter.ts';

/** Puts a quarter's summaries on their way now, to everybody who gets one; the running app sends them. */
export async function sendSummaries(terminal: Terminal, opened: OpenedQuarter): Promise<ExitCode> {
  const { store, config, facts, quarter } = opened;
  const { added, known, silent } = await enqueueQuarterSummaries(
    {
      db: store.db,
      people: knownPeople(opened),
      thresholds: config.thresholds,
      timeZone: config.timeZone,
      ...config.summaries,
      readCommitments: () => readOpenCommitments(store.db),
    },
    { year: facts.year, quarter },
    terminal.clock(),
  );
  if (added + known + silent === 0) {
    terminal.write('Nadie recibe resúmenes trimestrales todavía.\n');
    return 0;
  }
  const before = known === 0 ? '' : ` Ya se habían enviado o estaban en camino: ${formatNumber(known)}.`;
  const none = silent === 0 ? '' : ` Sin nada que decir: ${formatNumber(silent)}.`;
  terminal.write(
    `Resúmenes en camino: ${formatNumber(added)}.${before}${none} Los envía Avance mientras está en marcha con Slack.\n`,
  );
  return 0;
}
