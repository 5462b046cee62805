import { readReadingRule } from '#db/queries/agency-settings.ts';
import { addDeliveries, type NewDelivery, readKnownKeys } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { type Close, quarterClose } from './closes.ts';
import { closesNow, type DueSummary, summariesDue, toDue } from './due.ts';
import { type HeldYear, limitYear, readableByAll, readYear } from './held-year.ts';
import { readSummaryRecipients } from './recipients.ts';
import { type CommitmentDue, tellSummary } from './tell-summary.ts';

export interface SummaryParts {
  readonly db: Db;
  readonly people: People;
  readonly thresholds: LightThresholds;
  readonly timeZone: string;
  /** Business days between a close and its summaries. */
  readonly afterBusinessDays: number;
  /** Whether who gets them by their role gets none where nothing asks for attention. */
  readonly quiet: boolean;
  /** What units have promised and not done yet. */
  readonly readCommitments: () => Promise<readonly CommitmentDue[]>;
}

/** What became of some summaries. */
export interface Enqueued {
  /** On their way from now on. */
  readonly added: number;
  /** On their way, or sent, before. */
  readonly known: number;
  /** Nothing to say, and silent then. */
  readonly silent: number;
}

const NONE: Enqueued = { added: 0, known: 0, silent: 0 };

/** Puts on their way the summaries that are due; to be called again and again. Costs nothing on days without any. */
export async function enqueueDueSummaries(parts: SummaryParts, now: Date): Promise<Enqueued> {
  const { timeZone, afterBusinessDays } = parts;
  const options = { now, timeZone, afterBusinessDays };
  const done = { ...NONE };
  for (const close of closesNow(options)) {
    const held = await readYear(parts.db, close.year);
    if (held === null) continue;
    const recipients = await readRecipients(parts, held);
    const due = summariesDue({ ...options, recipients }).filter((each) => each.close.name === close.name);
    const result = await enqueue(parts, { due, held, now });
    done.added += result.added;
    done.known += result.known;
    done.silent += result.silent;
  }
  return done;
}

/** Puts the summaries of a quarter on their way at once, for everybody who gets one each quarter. */
export async function enqueueQuarterSummaries(
  parts: SummaryParts,
  asked: Pick<Close, 'year' | 'quarter'>,
  now: Date,
): Promise<Enqueued> {
  const work = await readQuarterWork(parts, asked, now);
  return work === null ? NONE : enqueue(parts, work);
}

/** What `enqueueQuarterSummaries` would do now; sends nothing. */
export async function foreseeQuarterSummaries(
  parts: SummaryParts,
  asked: Pick<Close, 'year' | 'quarter'>,
  now: Date,
): Promise<Enqueued> {
  const work = await readQuarterWork(parts, asked, now);
  if (work === null) return NONE;
  const { deliveries, known, silent } = await prepare(parts, work);
  return { added: deliveries.length, known, silent };
}

async function readQuarterWork(
  parts: SummaryParts,
  { year, quarter }: Pick<Close, 'year' | 'quarter'>,
  now: Date,
): Promise<Work | null> {
  const held = await readYear(parts.db, year);
  if (held === null) return null;
  const close = quarterClose(year, quarter, parts);
  const recipients = await readRecipients(parts, held);
  const due = recipients.filter(({ rhythm }) => rhythm === 'quarter').map((each) => toDue(each, close));
  return { due, held, now };
}

function readRecipients({ db, people, quiet }: SummaryParts, { catalog }: HeldYear) {
  return readSummaryRecipients(db, { people, quiet, unitCodes: catalog.units.map(({ code }) => code) });
}

interface Work {
  readonly due: readonly DueSummary[];
  readonly held: HeldYear;
  readonly now: Date;
}

async function enqueue(parts: SummaryParts, work: Work): Promise<Enqueued> {
  const { deliveries, known, silent } = await prepare(parts, work);
  const added = await addDeliveries(parts.db, deliveries, work.now);
  return { added, known: known + deliveries.length - added, silent };
}

interface Prepared extends Omit<Enqueued, 'added'> {
  readonly deliveries: readonly NewDelivery[];
}

/** What is known already is not told anew. */
async function prepare(parts: SummaryParts, { due, held, now }: Work): Promise<Prepared> {
  const { db, thresholds } = parts;
  const known = await readKnownKeys(
    db,
    due.map(({ key }) => key),
  );
  const open = due.filter(({ key }) => !known.has(key));
  if (open.length === 0) return { deliveries: [], known: known.size, silent: 0 };
  const commitments = await parts.readCommitments();
  const rule = await readReadingRule(db);
  const deliveries: NewDelivery[] = [];
  for (const { key, recipient, slice, quiet, readers, close } of open) {
    const readable = await readableByAll(parts.people, rule, readers);
    const told = tellSummary({ slice, close, ...limitYear(held, slice, readable), thresholds, commitments });
    if (told === null || (quiet && !told.asksAttention)) continue;
    deliveries.push({ key, recipient, content: writeReply(told.reply), dueAt: now });
  }
  return { deliveries, known: known.size, silent: open.length - deliveries.length };
}
