import { writeAtOnce } from '#db/queries/at-once.ts';
import { readRevisionNumber } from '#db/queries/goal-revisions.ts';
import { closePending } from '#db/queries/pending-commands.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { addRevisionRequest } from '#db/queries/revision-requests.ts';
import type { Db } from '#db/schema.ts';
import { nameModified } from '#intents/revise/tell-revision.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import { committedOf, differencesOf } from '#src/domain/goal-revision.ts';
import type { Person } from '#src/domain/person.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatNumber } from '#src/language/format.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { tellApprovers } from '../tell-approvers.ts';
import { tellWaiting } from './check-revision.ts';
import type { GoalNow } from './read-goal.ts';
import { tellRevisionRequest } from './tell-request.ts';

export interface CarryingOutRevision {
  readonly pendingId: string;
  readonly command: ReviseGoal;
  /** Who confirmed. */
  readonly person: string;
  /** Everybody of these is told, but who asks. */
  readonly approvers: readonly Person[];
  readonly goal: GoalNow;
  readonly thresholds: LightThresholds;
  readonly at: Date;
}

/** Keeps a change of a goal for others to approve, once, as captures are. Null: it was closed already. */
export async function carryOutRevision(db: Db, work: CarryingOutRevision): Promise<Reply | null> {
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    if (!(await closePending(transaction, work.pendingId, 'done'))) return null;
    const { command } = work;
    const overtaken =
      (await tellWaiting(transaction, command)) ??
      ((await readRevisionNumber(transaction, command.goalId)) === command.seen
        ? null
        : `Mientras tanto se aprobó otro cambio de la ${command.code}.`);
    return overtaken === null
      ? request(transaction, work)
      : toReply(`${overtaken} No se registró el suyo: revise cómo quedó y, si hace falta, vuelva a pedirlo.`);
  });
}

async function request(
  db: Db,
  { command, person, approvers, goal, thresholds, at }: CarryingOutRevision,
): Promise<Reply> {
  const { goalId, seen, annual, planned, authorization, authorizedOn, justification, code, year } = command;
  const requestId = await addRevisionRequest(
    db,
    {
      goalId,
      seen,
      annual,
      planned,
      authorization: authorization ?? '',
      authorizedOn,
      justification: justification ?? '',
      author: person,
    },
    at,
  );
  const content = writeReply(tellRevisionRequest({ requestId, command, author: person, goal, thresholds }));
  const told = await tellApprovers(db, {
    key: `revision:${requestId}`,
    approvers: approvers.map(({ key }) => key),
    author: person,
    content,
    at,
  });
  const next = told
    ? 'Queda por aprobar: cuenta cuando otra persona de dirección o de administración lo apruebe.'
    : 'Todavía no hay otra persona de dirección o administración que lo apruebe: pida a administración que la nombre.';
  const changes = differencesOf(committedOf(goal.record), command).map(
    ({ what, before, after }) => `${nameModified(what)}: ${formatNumber(before)} → ${formatNumber(after)}`,
  );
  return toReply(`Registrado el cambio de la ${code} para ${year}. ${changes.join('; ')}. ${next}`);
}
