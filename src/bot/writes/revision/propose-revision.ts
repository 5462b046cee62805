import { randomUUID } from 'node:crypto';
import { readRevisionNumber } from '#db/queries/goal-revisions.ts';
import { addPending } from '#db/queries/pending-commands.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { permit } from '#src/domain/permission.ts';
import { joinWithAnd } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { toAct, toMainAct } from '#src/reply/to-reply.ts';
import { writeCommand } from '../kept-command.ts';
import type { WriteParts } from '../parts.ts';
import { askToConfirm, impossible, type Proposed } from '../propose.ts';
import { findRevisionFault, needsOfRevision, type RevisionNeeds, tellWaiting } from './check-revision.ts';

export interface RevisionProposal {
  readonly command: ReviseGoal;
  readonly record: GoalRecord;
  readonly person: string | null;
  readonly threadKey: string | null;
  readonly opensThread: string | null;
  readonly at: Date;
}

/** Judges a change of what a goal commits to, and keeps it until it is complete and confirmed. */
export async function proposeRevision(
  { db, people }: Pick<WriteParts, 'db' | 'people'>,
  { command, record, person, threadKey, opensThread, at }: RevisionProposal,
): Promise<Proposed> {
  if (person === null)
    return impossible('Aquí no sé quién es usted, y sólo cambio metas con autor. Pídalo desde Slack.');
  const deed = { kind: 'revise-goal', unitCode: record.unit.code } as const;
  const permission = permit(await people.find(person), deed);
  if (!permission.allowed) return impossible(tellDenied(deed.kind, permission));
  const refusal = (await findRevisionFault(db, command, record))?.text ?? (await tellWaiting(db, command));
  if (refusal !== null) return impossible(refusal);
  const id = randomUUID().slice(-12);
  const kept = { ...command, seen: await readRevisionNumber(db, command.goalId) };
  await addPending(db, { id, person, threadKey, opensThread, command: writeCommand(kept) }, at);
  return { possible: true, parts: askForRest(id, needsOfRevision(kept, record)) };
}

/** What is still missing, and by which button or word it is given; or buttons to confirm. */
export function askForRest(id: string, needs: RevisionNeeds): readonly ReplyPart[] {
  const missing = tellMissing(needs);
  if (missing === null) return askToConfirm(id);
  const acts = [toMainAct('Llenar el formulario', 'revise', id), toAct('Cancelar', 'cancel', id)];
  return [
    { kind: 'text', text: missing },
    { kind: 'acts', acts },
  ];
}

/** Null: nothing is missing. */
export function tellMissing({ balance, authorization, justification }: RevisionNeeds): string | null {
  const wanted = [
    ...(authorization ? ['el oficio o acuerdo que lo autoriza'] : []),
    ...(justification ? ['la justificación'] : []),
  ];
  const words = [...(authorization ? ['«oficio 118/2023»'] : []), ...(justification ? ['«motivo: …»'] : [])];
  const paper =
    wanted.length === 0
      ? null
      : `Hace falta ${joinWithAnd(wanted)}. Use el botón, o responda ${joinWithAnd(words)}.`;
  if (balance === null) return paper;
  const adjust = 'Elija qué se ajusta, o escriba todos los trimestres con el botón.';
  return paper === null ? adjust : `${adjust} ${paper}`;
}
