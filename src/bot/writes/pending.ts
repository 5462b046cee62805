import { closePending } from '#db/queries/pending-commands.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { RecordingCommand, ReviseGoal } from '#src/domain/command.ts';
import { checkEntry } from '#src/domain/entry-check.ts';
import { permit } from '#src/domain/permission.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import type { Form } from '#src/reply/form.ts';
import { type Said, said } from '#src/reply/said.ts';
import { carryOut } from './carry-out.ts';
import { carryOutFollowing } from './follow.ts';
import { isFollowing, type KeptCommand } from './kept-command.ts';
import { ALREADY_DONE, type Found, findOpen } from './open-pending.ts';
import type { WriteParts } from './parts.ts';
import { type Needs, needsOf } from './propose.ts';
import { confirmRevision, explainRevision } from './revision/confirm-revision.ts';
import { readRecord } from './tell-review.ts';

/** Changes of goals have files of their own. */
type Usual = Exclude<KeptCommand, ReviseGoal>;

const LONGEST_EXPLANATION = 1_000;

export async function confirmPending(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { pending, command } = found;
  if (command.kind === 'revise-goal') return confirmRevision(parts, { pending, command, pressed });
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
  if (command.kind === 'revise-goal') return confirmRevision(parts, { pending, command, pressed });
  return { kind: 'form', form: explainForm(pending.id, command, await missingIn(parts, command)) };
}

/** What was missing is filled in, which confirms it too. */
export async function fileComplete(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const found = await findOpen(parts, filledIn);
  if ('outcome' in found) return found.outcome;
  const { pending, command } = found;
  if (command.kind === 'revise-goal') return confirmRevision(parts, { pending, command, pressed: filledIn });
  const completed = withExplanation(command, filledIn.values);
  const needs = await missingIn(parts, completed);
  const faults = {
    ...(needs.reason ? { reason: 'Escriba por qué cambia la cifra.' } : {}),
    ...(needs.remark ? { remark: 'Escriba una observación que explique la cifra.' } : {}),
  };
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults };
  return finish(parts, { pending, command: completed, pressed: filledIn });
}

/**
 * Puts an explanation where it is missing: the reason of a correction first, else the observation; of a change of a
 * goal, the paper that authorises it and why.
 */
export async function explain(
  parts: WriteParts,
  pressed: Pressed,
  { text, said: whole }: { readonly text: string; readonly said: string },
): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { pending, command: usual } = found;
  if (usual.kind === 'revise-goal') return explainRevision(parts, { pending, command: usual }, whole);
  const needs = await missingIn(parts, usual);
  const values = { ...(needs.reason ? { reason: text } : {}), ...(needs.remark ? { remark: text } : {}) };
  const isAsked = Object.keys(values).length > 0;
  const command = withExplanation(usual, isAsked ? values : { remark: text });
  return finish(parts, { pending, command, pressed });
}

async function missingIn({ db }: WriteParts, command: Usual): Promise<Needs> {
  const record = command.kind === 'record-progress' ? await readRecord(db, command) : undefined;
  if (command.kind !== 'record-progress' || record === undefined) return { reason: false, remark: false };
  const quarterState = (await isQuarterClosed(db, command)) ? 'closed' : 'open';
  const { quarter, value } = command;
  return needsOf(command, record, checkEntry({ record, quarter, value, quarterState }));
}

function withExplanation(command: Usual, values: Readonly<Record<string, string>>): Usual {
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

interface Finishing {
  readonly pending: Found['pending'];
  readonly command: Usual;
  readonly pressed: Pressed;
}

async function finish(parts: WriteParts, { pending, command, pressed }: Finishing): Promise<Said> {
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
