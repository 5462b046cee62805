import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { readWaitingRequest } from '#db/queries/revision-requests.ts';
import type { Db } from '#db/schema.ts';
import { findImbalance, tellImbalance } from '#intents/revise/tell-revision.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { committedOf, differencesOf } from '#src/domain/goal-revision.ts';
import type { Quarter } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';

/** What a change of a goal lacks before it can be asked for. */
export interface RevisionNeeds {
  /** What of it does not add up, in words. */
  readonly balance: string | null;
  readonly authorization: boolean;
  readonly justification: boolean;
}

export function needsOfRevision(command: ReviseGoal, record: GoalRecord): RevisionNeeds {
  const imbalance = findImbalance(record, command);
  return {
    balance: imbalance === null ? null : tellImbalance(imbalance),
    authorization: command.authorization === null,
    justification: command.justification === null,
  };
}

/** A change that is not taken at all: which figure is wrong, and why. */
export interface RevisionFault {
  readonly what: 'annual' | Quarter;
  readonly text: string;
}

/** Negative figures, plans of closed quarters, and what changes nothing. */
export async function findRevisionFault(
  db: Db,
  command: ReviseGoal,
  record: GoalRecord,
): Promise<RevisionFault | null> {
  const { year } = command;
  const changes = differencesOf(committedOf(record), command);
  if (changes.length === 0)
    return { what: 'annual', text: 'Eso es lo que ya está autorizado: no hay nada que cambiar.' };
  for (const { what, after } of changes) {
    if (after === null) return { what, text: 'Falta una cifra: una meta que se modifica no queda sin dato.' };
    if (after < 0) return { what, text: 'Una cifra programada no puede ser negativa.' };
    if (what !== 'annual' && (await isQuarterClosed(db, { year, quarter: what })))
      return {
        what,
        text: `El ${formatQuarter(what)} de ${year} está cerrado, así que lo programado en él ya no cambia. Quien administra puede reabrirlo indicando el motivo.`,
      };
  }
  return null;
}

/** Somebody else's change of the same goal is decided first. */
export async function tellWaiting(db: Db, { goalId, code }: ReviseGoal): Promise<string | null> {
  const waiting = await readWaitingRequest(db, goalId);
  if (waiting === undefined) return null;
  return `Ya hay un cambio de la ${code} por aprobar (meta anual ${formatNumber(waiting.annual)}, ${waiting.authorization}). Primero debe aprobarse o devolverse.`;
}
