import { previewSummary as preview } from '#src/bot/summaries/preview.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { ExitCode, Terminal } from '../command.ts';
import type { OpenedQuarter } from '../with-quarter.ts';
import { toSummaryParts } from './summary-parts.ts';

/** Shows what a person, a channel or a unit would get, and sends nothing. */
export async function previewSummary(
  terminal: Terminal,
  opened: OpenedQuarter,
  word: string,
): Promise<ExitCode> {
  const { facts, quarter } = opened;
  const reply = await preview(toSummaryParts(opened), { year: facts.year, quarter, whom: word });
  if (reply === null) {
    terminal.complain(
      `«${word}» no es una unidad del programa ${facts.year}, ni una persona o un canal que reciba resúmenes.\n`,
    );
    return 1;
  }
  terminal.write(`${renderPlain(reply)}\n`);
  return 0;
}
