import { writeAtOnce } from '#db/queries/at-once.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import {
  type PlacedEntry,
  readEntries,
  readEntryPlace,
  readNewestEntry,
  recordEntry,
  type StoredEntry,
} from '#db/queries/progress-entries.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { findOvertaken } from '#src/domain/overtaken.ts';
import { permit } from '#src/domain/permission.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReasonForm } from '#src/reply/reason-form.ts';
import type { Reply } from '#src/reply/reply.ts';
import { parseId, type Said, said } from '#src/reply/said.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { WriteParts } from './parts.ts';
import { tellOvertaken } from './tell-overtaken.ts';

/** A captured figure counts from now on. */
export function approveEntry(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  return decide(parts, pressed, { state: 'approved', reason: null });
}

/** Asks why before a figure goes back. */
export async function returnForm(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const open = await findOpenEntry(parts, pressed);
  if ('outcome' in open) return open.outcome;
  const { entry } = open;
  const form = toReasonForm({
    title: 'Devolver la captura',
    lead: `${formatNumber(entry.value)} en la ${placeOf(entry)}.`,
    label: '¿Qué hay que corregir?',
    hint: 'Lo leerá quien la capturó.',
    submit: 'Devolver',
    act: 'return',
    value: pressed.value,
  });
  return { kind: 'form', form };
}

export async function fileReturn(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const reason = filledIn.values['reason'];
  if (reason === undefined) return { kind: 'faults', faults: { reason: 'Escriba qué hay que corregir.' } };
  return decide(parts, filledIn, { state: 'returned', reason });
}

interface Decision {
  readonly state: 'approved' | 'returned';
  readonly reason: string | null;
}

/** Decides on a captured figure, once: of two who decide at the same time, the second is told. */
async function decide(parts: WriteParts, pressed: Pressed, decision: Decision): Promise<Said> {
  const open = await findOpenEntry(parts, pressed);
  if ('outcome' in open) return open.outcome;
  const { entry } = open;
  const decided = await writeAtOnce(parts.db, async (db) => {
    await takeTurn(db);
    const newest = await readNewestEntry(db, entry);
    if (newest?.id !== entry.id) return newest;
    await record(db, { entry, pressed, decision });
    return null;
  });
  if (decided !== null) return said(tellSettled(decided));
  if (decision.state === 'approved') await parts.onChanged?.({ goalId: entry.goalId, at: pressed.at });
  const done = decision.state === 'approved' ? 'Aprobado' : 'Devuelto a quien lo capturó';
  const counts = decision.state === 'approved' ? ' Ya cuenta en los avances.' : '';
  return said(`${done}: ${formatNumber(entry.value)} en la ${placeOf(entry)}.${counts}`, 'all');
}

interface Deciding {
  readonly entry: PlacedEntry;
  readonly pressed: Pressed;
  readonly decision: Decision;
}

async function record(db: Db, { entry, pressed, decision }: Deciding): Promise<void> {
  const { goalId, quarter, value, origin } = entry;
  const { person, at } = pressed;
  const { state, reason } = decision;
  const id = await recordEntry(db, { goalId, quarter, value, origin, state, reason, author: person }, at);
  if (state === 'approved') {
    const steps = (await readEntries(db, goalId)).filter((each) => each.quarter === quarter);
    const overtaken = findOvertaken(steps, entry.number);
    const by = { ...entry, entryId: id };
    // One that only waited was told of when this one was captured.
    await tellOvertaken(db, { overtaken: overtaken?.counted === true ? overtaken : null, by, at });
  }
  const recipient = { kind: 'person', person: entry.author } as const;
  const content = writeReply(tellAuthor(entry, decision, person));
  await addDeliveries(db, [{ key: `reviewed:${entry.id}:${state}`, recipient, content, dueAt: at }], at);
}

function tellSettled(newest: StoredEntry | undefined): string {
  const how =
    newest?.state === 'approved' ? 'se aprobó' : newest?.state === 'returned' ? 'se devolvió' : 'cambió';
  return `Esa captura ya no está por revisar: ${how} antes.`;
}

function tellAuthor(entry: PlacedEntry, { state, reason }: Decision, reviewer: string): Reply {
  const figure = `${formatNumber(entry.value)} en la ${placeOf(entry)}`;
  const text =
    state === 'approved'
      ? `Se aprobó su captura: ${figure}. Ya cuenta en los avances.`
      : `Se devolvió su captura de ${figure}. Motivo: ${reason ?? ''}`;
  const how = `Para corregirla escriba, por ejemplo: «registra ${formatNumber(entry.value)} en la ${entry.code} en el ${formatQuarter(entry.quarter)}» con la cifra correcta.`;
  return toReply(
    text,
    { kind: 'person', lead: 'Revisó', person: reviewer },
    ...(state === 'returned' ? [how] : []),
  );
}

function placeOf({ code, quarter, year }: PlacedEntry): string {
  return `${code}, ${formatQuarter(quarter)} de ${year}`;
}

/** The captured figure that a button is about, where the person may decide on it and nobody has yet. */
async function findOpenEntry(
  { db, people }: WriteParts,
  { value, person }: Pressed,
): Promise<{ readonly entry: PlacedEntry } | { readonly outcome: Said }> {
  const entry = await readEntryPlace(db, parseId(value));
  if (entry === undefined) return { outcome: said('Esa captura ya no existe.') };
  const deed = { kind: 'review', unitCode: entry.unitCode, author: entry.author } as const;
  const permission = permit(await people.find(person), deed);
  if (!permission.allowed) return { outcome: said(tellDenied(deed.kind, permission)) };
  const newest = await readNewestEntry(db, entry);
  if (newest?.id === entry.id && entry.state === 'submitted') return { entry };
  return { outcome: said(tellSettled(newest)) };
}
