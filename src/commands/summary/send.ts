import { sendQuarterNow } from '#src/bot/summaries/send-now.ts';
import type { ExitCode, Terminal } from '../command.ts';
import type { OpenedQuarter } from '../with-quarter.ts';
import { toSummaryParts } from './summary-parts.ts';

/** Puts a quarter's summaries on their way now, to everybody who gets one; the running app sends them. */
export async function sendSummaries(terminal: Terminal, opened: OpenedQuarter): Promise<ExitCode> {
  const { facts, quarter } = opened;
  const { kind, told } = await sendQuarterNow(
    toSummaryParts(opened),
    { year: facts.year, quarter },
    terminal.clock(),
  );
  if (kind === 'early') {
    terminal.complain(`${told}\n`);
    return 1;
  }
  const how = kind === 'sent' ? ' Los envía Avance mientras está en marcha con Slack.' : '';
  terminal.write(`${told}${how}\n`);
  return 0;
}
