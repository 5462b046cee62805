import { readCatalog } from '#db/queries/catalog.ts';
import { readOpenCommitments } from '#db/queries/commitments.ts';
import { readSummaryRecipients, type Slice } from '#src/bot/summaries/recipients.ts';
import { tellSummary } from '#src/bot/summaries/tell-summary.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import { EVERYTHING } from '#src/domain/subscription.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { knownPeople } from '../known-people.ts';
import type { OpenedQuarter } from '../with-quarter.ts';

/** Shows what a person, a channel or a unit would get, and sends nothing. */
export async function previewSummary(
  terminal: Terminal,
  opened: OpenedQuarter,
  word: string,
): Promise<ExitCode> {
  const { facts, quarter, config, store } = opened;
  const slice = await sliceOf(opened, word);
  const catalog = await readCatalog(store.db, facts.year);
  const commitments = await readOpenCommitments(store.db);
  const about = { facts, catalog, close: { quarter }, thresholds: config.thresholds, commitments };
  const told = slice === null ? null : tellSummary({ ...about, slice });
  if (told === null) {
    terminal.complain(
      `«${word}» no es una unidad del programa ${facts.year}, ni una persona o un canal que reciba resúmenes.\n`,
    );
    return 1;
  }
  terminal.write(`${renderPlain(told.reply)}\n`);
  return 0;
}

async function sliceOf(opened: OpenedQuarter, word: string): Promise<Slice | null> {
  const unitCodes = [...new Set(opened.facts.records.map(({ unit }) => unit.code))];
  if (unitCodes.includes(word)) return { followed: { ...EVERYTHING, units: [word] }, byUnit: false };
  const { quiet } = opened.config.summaries;
  const people = knownPeople(opened);
  const recipients = await readSummaryRecipients(opened.store.db, { people, unitCodes, quiet });
  return recipients.find(({ recipient }) => isMeant(recipient, word))?.slice ?? null;
}

/** By the whole key, or by the id alone, as Slack shows it. */
function isMeant(recipient: Recipient, word: string): boolean {
  const key = writeRecipient(recipient);
  return key.endsWith(`:${word}`) || key === word;
}
