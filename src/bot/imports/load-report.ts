import { applyImport, planImport } from '#db/import-report.ts';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { holdOpen, type ReceivedReport, readReceived, settleReceived } from '#db/queries/received-reports.ts';
import type { ImportDecisions } from '#src/domain/import-plan.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { DAY_MS } from '#src/domain/week.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import { readReply, writeReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { type Said, said } from '#src/reply/said.ts';
import { followLoading } from './follow-loading.ts';
import { readReading } from './kept-reading.ts';
import type { ImportParts } from './parts.ts';
import { deniedFor, FORGOTTEN, KEPT_DAYS, showAgain, tellAlreadyLoaded } from './received-reports.ts';
import { tellLoaded } from './tell-loaded.ts';

export const CHANGED =
  'Mientras lo revisaba cambió lo que estaba cargado, así que no se cargó nada. Esto es lo que haría ahora:';
const UNDECIDED_LEFT =
  'Hay datos que difieren de lo ya cargado, así que no se cargó nada. Decida cuáles cuentan:';

/** Loads the report that a press is about, and says so in its place. */
export async function loadReport(
  parts: ImportParts,
  pressed: Pressed,
  decisions: ImportDecisions,
): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const result = await loadOnce(parts, { ...found, pressed, decisions });
  if (result === null) return tellSettled(await readReceived(parts.db, pressed.value), pressed);
  if (result.kind === 'settled') {
    if (result.changesFigures) await parts.onLoaded?.(pressed.at);
    return { ...instead(result.reply), ...(result.changesFigures ? { changesFigures: true } : {}) };
  }
  const { received, reading } = found;
  const plan = await planImport(parts.db, { reading, sha256: received.sha256 });
  return instead(await showAgain(parts, { received, reading, plan, why: result.why }));
}

export interface Open {
  readonly received: ReceivedReport;
  readonly reading: ReportReading;
}

interface Loading extends Open {
  readonly pressed: Pressed;
  readonly decisions: ImportDecisions;
}

type Loaded =
  | { readonly kind: 'settled'; readonly reply: Reply; readonly changesFigures: boolean }
  | { readonly kind: 'again'; readonly why: string };

/** Loads it and says so in the store, both or neither. Null: somebody has decided on it meanwhile. */
async function loadOnce(
  { db, toDay }: ImportParts,
  { received, reading, pressed, decisions }: Loading,
): Promise<Loaded | null> {
  const { id, sha256, seenDigest, fileName } = received;
  const { person: author, at: importedAt } = pressed;
  return writeAtOnce(db, async (transaction): Promise<Loaded | null> => {
    if (!(await holdOpen(transaction, id))) return null;
    const file = { reading, sha256, importedAt, author, decisions, seenDigest };
    const result = await applyImport(transaction, file);
    if (result.outcome === 'outdated') return { kind: 'again', why: CHANGED };
    if (result.outcome === 'conflicts') return { kind: 'again', why: UNDECIDED_LEFT };
    const isLoaded = result.outcome === 'imported';
    const reply = isLoaded
      ? tellLoaded({
          reading,
          changes: result.changes,
          decisions,
          fileName,
          author,
          names: await followLoading(transaction, {
            documentId: result.documentId,
            document: reading.document,
            author,
            at: importedAt,
            today: toDay(importedAt),
          }),
        })
      : tellAlreadyLoaded(fileName);
    const state = isLoaded ? 'loaded' : 'discarded';
    await settleReceived(transaction, { id, state, by: author, outcome: writeReply(reply) });
    return { kind: 'settled', reply, changesFigures: isLoaded };
  });
}

/** What a press is about, or why nothing comes of it. */
export async function findOpen(
  parts: ImportParts,
  pressed: Pressed,
): Promise<Open | { readonly outcome: Outcome }> {
  const denial = await deniedFor(parts, pressed.person);
  if (denial !== null) return { outcome: said(denial) };
  const received = await readReceived(parts.db, pressed.value);
  if (received === null || received.state !== 'open') return { outcome: tellSettled(received, pressed) };
  const isOld = pressed.at.getTime() - received.receivedAt.getTime() > KEPT_DAYS * DAY_MS;
  const reading = isOld || received.reading === null ? null : await readReading(received.reading);
  return reading === null ? { outcome: said(FORGOTTEN) } : { received, reading };
}

/** Decided on before: whoever did and was not told is told now. */
export function tellSettled(received: ReceivedReport | null, { person, takenOver }: Pressed): Outcome {
  if (received === null || received.state === 'open') return said(FORGOTTEN);
  const outcome = received.outcome === null ? null : readReply(received.outcome);
  if (takenOver === true && received.decidedBy === person && outcome !== null) {
    return { ...instead(outcome), ...(received.state === 'loaded' ? { changesFigures: true } : {}) };
  }
  const how = received.state === 'loaded' ? 'cargó' : 'descartó';
  return said(`Ese informe ya se ${how} antes: no se repitió.`);
}

/** In the place of the message that was pressed on. */
export function instead(reply: Reply): Said {
  return { kind: 'reply', audience: 'all', reply, instead: true };
}
