import { readReadingRule } from '#db/queries/agency-settings.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import { EVERYTHING } from '#src/domain/subscription.ts';
import type { Reply } from '#src/reply/reply.ts';
import type { Close } from './closes.ts';
import type { SummaryParts } from './enqueue.ts';
import { type HeldYear, limitYear, readableByAll, readYear } from './held-year.ts';
import { readSummaryRecipients, type SummaryRecipient } from './recipients.ts';
import { tellSummary } from './tell-summary.ts';

export interface PreviewAsked extends Pick<Close, 'year' | 'quarter'> {
  /** A unit by its code, or somebody who gets summaries: by the whole key, or by the id alone, as Slack shows it. */
  readonly whom: string;
}

/** What somebody would get at a quarter's close; nothing is sent. Null: they get none. */
export async function previewSummary(
  parts: SummaryParts,
  { year, quarter, whom }: PreviewAsked,
): Promise<Reply | null> {
  const held = await readYear(parts.db, year);
  const meant = held === null ? null : await findMeant(parts, held, whom);
  if (held === null || meant === null) return null;
  const { slice, readers } = meant;
  const readable = await readableByAll(parts.people, await readReadingRule(parts.db), readers);
  const { thresholds } = parts;
  const commitments = await parts.readCommitments();
  const limited = limitYear(held, slice, readable);
  return tellSummary({ slice, close: { quarter }, ...limited, thresholds, commitments })?.reply ?? null;
}

type Meant = Pick<SummaryRecipient, 'slice' | 'readers'>;

async function findMeant(parts: SummaryParts, { catalog }: HeldYear, whom: string): Promise<Meant | null> {
  const unitCodes = catalog.units.map(({ code }) => code);
  if (unitCodes.includes(whom))
    return { slice: { followed: { ...EVERYTHING, units: [whom] }, byUnit: false }, readers: [] };
  const { people, quiet } = parts;
  const recipients = await readSummaryRecipients(parts.db, { people, unitCodes, quiet });
  return recipients.find(({ recipient }) => isMeant(recipient, whom)) ?? null;
}

function isMeant(recipient: Recipient, whom: string): boolean {
  const key = writeRecipient(recipient);
  return key.endsWith(`:${whom}`) || key === whom;
}
