import { writeAtOnce } from '#db/queries/at-once.ts';
import { closePending } from '#db/queries/pending-commands.ts';
import { readEntries, recordEntry } from '#db/queries/progress-entries.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { addRemark } from '#db/queries/remarks.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import { tellRefusal } from '#intents/telling/refusals.ts';
import type { AddRemark, RecordingCommand, RecordProgress } from '#src/domain/command.ts';
import { findOvertaken } from '#src/domain/overtaken.ts';
import type { Person } from '#src/domain/person.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { tellApprovers } from './tell-approvers.ts';
import { tellOvertaken } from './tell-overtaken.ts';
import { tellReviewRequest } from './tell-review.ts';

export interface CarryingOut {
  readonly pendingId: string;
  readonly command: RecordingCommand;
  /** Who confirmed. */
  readonly person: string;
  /** Who may approve it: everybody of these is told. */
  readonly reviewers: readonly Person[];
  readonly at: Date;
}

/**
 * Does what was confirmed, once: the pending command is closed in the same transaction, so that a second
 * confirmation, here or in another process, finds it done. Null: it was closed already.
 */
export async function carryOut(db: Db, work: CarryingOut): Promise<Reply | null> {
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    if (!(await closePending(transaction, work.pendingId, 'done'))) return null;
    const { command } = work;
    // It may have been closed while the person was thinking.
    if (await isQuarterClosed(transaction, command)) {
      return toReply(tellRefusal('closed', command.year, command.quarter), 'No se registró nada.');
    }
    return command.kind === 'record-progress'
      ? recordProgress(transaction, { ...work, command })
      : recordRemark(transaction, { ...work, command });
  });
}

async function recordProgress(
  db: Db,
  work: CarryingOut & { readonly command: RecordProgress },
): Promise<Reply> {
  const { command, person, reviewers, at } = work;
  const { goalId, quarter, value, code, year } = command;
  const steps = (await readEntries(db, goalId)).filter((entry) => entry.quarter === quarter);
  const last = steps.at(-1);
  if ((last?.number ?? 0) !== command.seen) {
    return toReply(
      `Mientras tanto alguien más capturó ${formatNumber(last?.value ?? null)} en la ${code}, ${formatQuarter(quarter)} de ${year}. No se registró su cifra: revise la de ahora y, si hace falta, vuelva a pedirlo.`,
    );
  }
  const state = 'submitted';
  const entry = {
    goalId,
    quarter,
    value,
    state,
    origin: 'captured',
    reason: command.reason,
    author: person,
  } as const;
  const entryId = await recordEntry(db, entry, at);
  // What was approved counts on until this one is approved.
  const overtaken = findOvertaken(steps, Number.POSITIVE_INFINITY);
  await tellOvertaken(db, {
    overtaken: overtaken?.counted === false ? overtaken : null,
    by: { entryId, code, quarter, year, value, author: person },
    at,
  });
  if (command.remark !== null) {
    await addRemark(db, { goalId, quarter, text: command.remark, author: person }, at);
  }
  const content = writeReply(await tellReviewRequest(db, { entryId, command, author: person }));
  const told = await tellApprovers(db, {
    key: `review:${entryId}`,
    approvers: reviewers.map(({ key }) => key),
    author: person,
    content,
    at,
  });
  const next = told
    ? 'Queda por revisar; cuenta en los avances cuando otra persona la apruebe.'
    : 'Todavía no hay quien la revise: pida a administración que nombre a la persona titular de la unidad.';
  return toReply(
    `Registrado: ${formatNumber(value)} en la ${code}, ${formatQuarter(quarter)} de ${year}. ${next}`,
  );
}

async function recordRemark(db: Db, work: CarryingOut & { readonly command: AddRemark }): Promise<Reply> {
  const { goalId, quarter, text, code, year } = work.command;
  await addRemark(db, { goalId, quarter, text, author: work.person }, work.at);
  return toReply(`Registrada la observación de la ${code}, ${formatQuarter(quarter)} de ${year}: «${text}».`);
}
