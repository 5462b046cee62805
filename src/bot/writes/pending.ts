import { closePending, type OpenPending, readPending } from '#db/queries/pending-commands.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { RecordingCommand } from '#src/domain/command.ts';
import { checkEntry } from '#src/domain/entry-check.ts';
import { permit } from '#src/domain/permission.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import type { Form } from '#src/reply/form.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { carryOut } from './carry-out.ts';
import { carryOutFollowing } from './follow.ts';
import { isFollowing, type KeptCommand, readCommand } from './kept-command.ts';
import type { WriteParts } from './parts.ts';
import { type Needs, needsOf } from './propose.ts';
import { readRecord } from './tell-review.ts';

/** What was read back longer ago is asked for again. */
export const DAY_MS = 86_400_000;
const LONGEST_EXPLANATION = 1_000;

export async function confirmPending(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { pending, command } = found;
  const needs = await missingIn(parts, command);
  if (!isFollowing(command) && (needs.reason || needs.remark))
    return { kind: 'form', form: explainForm(pending.id, command, needs) };
  return finish(parts, { pending, command, pressed });
}

export async function cancelPending(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const cancelled = await closePending(parts.db, found.pending.id, 'cancelled');
  const nothing = isFollowing(found.command)
    ? 'De acuerdo, todo queda como estaba.'
    : 'De acuerdo, no se registró nada.';
  return said(cancelled ? nothing : ALREADY_DONE, 'all');
}

export async function completeForm(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { pending, command } = found;
  if (isFollowing(command)) return finish(parts, { pending, command, pressed });
  return { kind: 'form', form: explainForm(pending.id, command, await missingIn(parts, command)) };
}

/** What was missing is filled in, which confirms it too. */
export async function fileComplete(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const found = await findOpen(parts, filledIn);
  if ('outcome' in found) return found.outcome;
  const { pending, command } = found;
  const completed = withExplanation(command, filledIn.values);
  const needs = await missingIn(parts, completed);
  const faults = {
    ...(needs.reason ? { reason: 'Escriba por qué cambia la cifra.' } : {}),
    ...(needs.remark ? { remark: 'Escriba una observación que explique la cifra.' } : {}),
  };
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults };
  return finish(parts, { pending, command: completed, pressed: filledIn });
}

/** Puts an explanation where it is missing: the reason of a correction first, else the observation. */
export async function explain(parts: WriteParts, pressed: Pressed, text: string): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const needs = await missingIn(parts, found.command);
  const values = { ...(needs.reason ? { reason: text } : {}), ...(needs.remark ? { remark: text } : {}) };
  const command = withExplanation(
    found.command,
    Object.keys(values).length === 0 ? { remark: text } : values,
  );
  return finish(parts, { pending: found.pending, command, pressed });
}

export const ALREADY_DONE = 'Eso ya quedó resuelto antes: no se repitió.';

function said(text: string, audience: 'all' | 'private' = 'private'): Outcome & { readonly kind: 'reply' } {
  return { kind: 'reply', audience, reply: toReply(text) };
}

interface Found {
  readonly pending: OpenPending;
  readonly command: KeptCommand;
}

/** What a press is about, or why nothing comes of it. */
async function findOpen(
  { db }: WriteParts,
  { value, person, at }: Pressed,
): Promise<Found | { readonly outcome: Outcome & { readonly kind: 'reply' } }> {
  const pending = await readPending(db, value);
  const command = pending === null ? null : readCommand(pending.command);
  if (pending === null || command === null || at.getTime() - pending.createdAt.getTime() > DAY_MS) {
    return { outcome: said('Pasó demasiado tiempo y ya no está pendiente. Por favor, vuelva a pedirlo.') };
  }
  if (pending.person !== person)
    return { outcome: said('Sólo quien lo pidió puede confirmarlo o cancelarlo.') };
  return pending.state === 'open' ? { pending, command } : { outcome: said(ALREADY_DONE) };
}

async function missingIn({ db }: WriteParts, command: KeptCommand): Promise<Needs> {
  const record = command.kind === 'record-progress' ? await readRecord(db, command) : undefined;
  if (command.kind !== 'record-progress' || record === undefined) return { reason: false, remark: false };
  const quarterState = (await isQuarterClosed(db, command)) ? 'closed' : 'open';
  const { quarter, value } = command;
  return needsOf(command, record, checkEntry({ record, quarter, value, quarterState }));
}

function withExplanation(command: KeptCommand, values: Readonly<Record<string, string>>): KeptCommand {
  if (command.kind !== 'record-progress') return command;
  return {
    ...command,
    reason: values['reason'] ?? command.reason,
    remark: values['remark'] ?? command.remark,
  };
}

function explainForm(id: string, command: RecordingCommand, needs: Needs): Form {
  const figure = command.kind === 'record-progress' ? `${formatNumber(command.value)} en la ` : 'La ';
  const field = { hint: null, optional: false, initial: null, kind: 'text', multiline: true } as const;
  return {
    title: 'Explicar la cifra',
    lead: `${figure}${command.code}, ${formatQuarter(command.quarter)} de ${command.year}.`,
    fields: [
      ...(needs.reason
        ? [{ ...field, id: 'reason', label: '¿Por qué se corrige?', longest: LONGEST_EXPLANATION }]
        : []),
      ...(needs.remark
        ? [{ ...field, id: 'remark', label: 'Observación', longest: LONGEST_EXPLANATION }]
        : []),
    ],
    submit: 'Registrar',
    act: 'complete',
    value: id,
  };
}

async function finish(
  parts: WriteParts,
  { pending, command, pressed }: Found & { readonly pressed: Pressed },
): Promise<Outcome & { readonly kind: 'reply' }> {
  const { db, people, onChanged } = parts;
  if (isFollowing(command)) {
    const reply = await carryOutFollowing(parts, { pendingId: pending.id, command, pressed });
    return reply === null ? said(ALREADY_DONE) : { kind: 'reply', audience: 'all', reply };
  }
  const deed = { kind: 'capture', unitCode: command.unitCode } as const;
  // A role may have been taken away meanwhile.
  const permission = permit(await people.find(pressed.person), deed);
  if (!permission.allowed) return said(tellDenied(deed.kind, permission));
  const reviewers = await people.reviewersOf(command.unitCode);
  const { person, at } = pressed;
  const reply = await carryOut(db, { pendingId: pending.id, command, person, reviewers, at });
  const isExplained = command.kind === 'add-remark' || command.remark !== null;
  if (reply !== null && isExplained) await onChanged?.({ goalId: command.goalId, at });
  return reply === null ? said(ALREADY_DONE) : { kind: 'reply', audience: 'all', reply };
}
