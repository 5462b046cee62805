import { createHash } from 'node:crypto';
import { planImport } from '#db/import-report.ts';
import { addReceived, markSeen, type ReceivedReport, readReceived } from '#db/queries/received-reports.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { ReportFile } from '#src/documents/read-report.ts';
import type { ImportPlan } from '#src/domain/import-plan.ts';
import { permit } from '#src/domain/permission.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { nameAdministrators } from '../administrators.ts';
import { readReading, writeReading } from './kept-reading.ts';
import type { OneByOne } from './one-by-one.ts';
import type { ImportParts } from './parts.ts';
import { tellPreview } from './tell-preview.ts';
import { writeReview } from './write-review.ts';

/** A file that somebody sent. */
export interface Received {
  /** The same whenever the same file of the same message is worked again. */
  readonly id: string;
  /** Who sent it. */
  readonly person: string;
  readonly file: ReportFile;
  readonly at: Date;
}

/** What a channel needs to have reports read that people send. Persons are keys. */
export interface ReceivedReports {
  /** Why a person may not, and whom to ask; null: they may. */
  readonly denied: (person: string) => Promise<Reply | null>;
  /** What is to be said of a file that was received before; null: it was not. */
  readonly known: (id: string) => Promise<Reply | null>;
  /** What came of one that was decided on; null: it was not. */
  readonly settled: (id: string) => Promise<Reply | null>;
  /**
   * Reads a file aside, keeps what was read until it is decided on, and tells what loading it would do, or why it
   * is no report. Rejects with an `AbortError` where the signal is aborted.
   */
  readonly receive: (received: Received, signal: AbortSignal) => Promise<Reply>;
}

/** A file with all that is to be known of a report that waits; null: it does not wait any more. */
export async function makeReview(parts: ImportParts, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const waiting = await readWaiting(parts, await readReceived(parts.db, id));
  if (waiting === null) return null;
  return new TextEncoder().encode(writeReview({ ...waiting, dayOf: dayOf(parts) }));
}

/** A report that waits, against the figures of now; null: it does not, or cannot be read any more. */
async function readWaiting({ db }: ImportParts, received: ReceivedReport | null) {
  const text = received?.reading ?? null;
  const reading = text === null ? null : await readReading(text);
  if (received === null || reading === null) return null;
  return { reading, plan: await planImport(db, { reading, sha256: received.sha256 }) };
}

/** What nobody decided on for so long is forgotten. */
export const KEPT_DAYS = 7;

export function createReceivedReports(parts: ImportParts): ReceivedReports {
  return {
    denied: async (person) => {
      const text = await deniedFor(parts, person);
      return text === null
        ? null
        : toReply(text, ...(await nameAdministrators(parts.people, 'Puede enviárselo a')));
    },
    known: async (id) => {
      const received = await readReceived(parts.db, id);
      return received === null ? null : tellReceived(parts, received);
    },
    settled: async (id) => {
      const outcome = (await readReceived(parts.db, id))?.outcome ?? null;
      return outcome === null ? null : readReply(outcome);
    },
    receive: (received, signal) => receive(parts, received, signal),
  };
}

export async function deniedFor(
  { people }: Pick<ImportParts, 'people'>,
  person: string,
): Promise<string | null> {
  const deed = { kind: 'import' } as const;
  const permission = permit(await people.find(person), deed);
  return permission.allowed ? null : tellDenied(deed.kind, permission);
}

async function receive(parts: ImportParts, received: Received, signal: AbortSignal): Promise<Reply> {
  const { db, readAside } = parts;
  const { id, person, file, at } = received;
  const result = await readAside(file, signal);
  if (!result.ok) {
    const { message, missing } = result.refusal;
    return tellRefused(file.name, message, missing);
  }
  const { reading } = result;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const plan = await planImport(db, { reading, sha256 });
  if (plan.alreadyImported) return tellAlreadyLoaded(file.name);
  const kept = { id, person, fileName: file.name, sha256, seenDigest: plan.digest };
  await addReceived(db, { ...kept, reading: await writeReading(reading) }, at);
  return preview(parts, { received: kept, reading, plan, why: null });
}

function tellRefused(fileName: string, message: string, missing: readonly string[]): Reply {
  return toReply(
    `No se pudo leer «${fileName}». ${message}`,
    ...(missing.length === 0 ? [] : [{ kind: 'bullets', items: missing } as const]),
    'No se cambió nada.',
  );
}

export function tellAlreadyLoaded(fileName: string): Reply {
  return toReply(`«${fileName}» ya estaba cargado: es el mismo archivo, así que no hay nada que cambiar.`);
}

/** As it stands now: its preview against the figures of now, or what was decided. */
async function tellReceived(parts: ImportParts, received: ReceivedReport): Promise<Reply> {
  const { outcome } = received;
  if (outcome !== null) return readReply(outcome) ?? toReply(FORGOTTEN);
  const waiting = await readWaiting(parts, received);
  if (waiting === null) return toReply(FORGOTTEN);
  if (waiting.plan.alreadyImported) return tellAlreadyLoaded(received.fileName);
  return showAgain(parts, { received, ...waiting, why: null });
}

export const FORGOTTEN = 'Ese informe ya no está en espera. Por favor, envíe el archivo otra vez.';

export interface Shown {
  readonly received: Pick<ReceivedReport, 'id' | 'fileName'>;
  readonly reading: ReportReading;
  readonly plan: ImportPlan;
  /** Why it is shown again. */
  readonly why: string | null;
  /** What was decided on each conflict; left out: nothing yet. */
  readonly decided?: OneByOne;
}

/** What is decided from now on is decided on this plan. */
export async function showAgain(parts: ImportParts, shown: Shown): Promise<Reply> {
  await markSeen(parts.db, shown.received.id, shown.plan.digest);
  return preview(parts, shown);
}

function preview(parts: ImportParts, { received, ...shown }: Shown): Reply {
  return tellPreview({ ...received, ...shown, dayOf: dayOf(parts) });
}

export function dayOf({ toDay }: ImportParts): (instant: string) => string {
  return (instant) => toIsoDay(toDay(new Date(instant)));
}
