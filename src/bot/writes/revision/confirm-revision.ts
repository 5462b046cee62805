import { completePending, type OpenPending } from '#db/queries/pending-commands.ts';
import { readPaper } from '#intents/revise/read-paper.ts';
import { tellPaper } from '#intents/revise/tell-paper.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import { permit } from '#src/domain/permission.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import { type Said, said } from '#src/reply/said.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { writeCommand } from '../kept-command.ts';
import { ALREADY_DONE } from '../open-pending.ts';
import type { WriteParts } from '../parts.ts';
import { readRecord } from '../tell-review.ts';
import { carryOutRevision } from './carry-out-revision.ts';
import { findRevisionFault, needsOfRevision, tellWaiting } from './check-revision.ts';
import { askForRest, tellMissing } from './propose-revision.ts';
import { readGoalNow } from './read-goal.ts';
import { toRevisionForm } from './revision-form.ts';

export interface Revision {
  readonly pending: OpenPending;
  readonly command: ReviseGoal;
  readonly pressed: Pressed;
}

const GONE = 'Esa meta ya no está en el programa.';

/** Confirmed: asked for where nothing is missing, else the form that asks for the rest. */
export async function confirmRevision(
  parts: WriteParts,
  { pending, command, pressed }: Revision,
): Promise<Outcome> {
  const record = await readRecord(parts.db, command);
  if (record === undefined) return said(GONE);
  if (tellMissing(needsOfRevision(command, record)) !== null) {
    const form = await toRevisionForm(parts.db, { record, command, value: pending.id });
    return { kind: 'form', form };
  }
  return finishRevision(parts, { pending, command, pressed });
}

/** "oficio 118/2023", "motivo: aumentó el padrón": kept with what was read back, until nothing is missing. */
export async function explainRevision(
  parts: WriteParts,
  { pending, command }: Omit<Revision, 'pressed'>,
  text: string,
): Promise<Said> {
  const record = await readRecord(parts.db, command);
  if (record === undefined) return said(GONE);
  const paper = readPaper(text, command.year);
  const complete: ReviseGoal = {
    ...command,
    authorization: paper.authorization ?? command.authorization,
    authorizedOn: paper.authorizedOn ?? command.authorizedOn,
    justification: paper.justification ?? command.justification,
  };
  if (!(await completePending(parts.db, pending.id, writeCommand(complete)))) return said(ALREADY_DONE);
  const known = tellPaper(complete).map(({ text: line }) => line);
  const needs = needsOfRevision(complete, record);
  const rest = askForRest(pending.id, needs);
  const lead = tellMissing(needs) === null ? [...known, '¿Confirma el cambio?'] : known;
  return { kind: 'reply', audience: 'all', reply: toReply(lead.join('\n'), ...rest) };
}

async function finishRevision(
  { db, people, thresholds }: WriteParts,
  { pending, command, pressed }: Revision,
): Promise<Said> {
  const { person, at } = pressed;
  const deed = { kind: 'revise-goal', unitCode: command.unitCode } as const;
  // A role may have been taken away meanwhile, a quarter closed, or somebody else been first.
  const permission = permit(await people.find(person), deed);
  if (!permission.allowed) return said(tellDenied(deed.kind, permission));
  const goal = await readGoalNow(db, command);
  if (goal === undefined) return said(GONE);
  const fault = await findRevisionFault(db, command, goal.record);
  const refusal = fault?.text ?? (await tellWaiting(db, command));
  if (refusal !== null) return said(refusal);
  const approvers = [...(await people.directors()), ...(await people.administrators())];
  const work = { pendingId: pending.id, command, person, approvers, goal, thresholds, at };
  const reply = await carryOutRevision(db, work);
  return reply === null ? said(ALREADY_DONE) : { kind: 'reply', audience: 'all', reply };
}
