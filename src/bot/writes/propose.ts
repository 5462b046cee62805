import { randomUUID } from 'node:crypto';
import { addPending } from '#db/queries/pending-commands.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied, tellRefusal } from '#intents/telling/refusals.ts';
import type { RecordingCommand, RecordProgress } from '#src/domain/command.ts';
import { checkEntry, type QuarterState } from '#src/domain/entry-check.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { permit } from '#src/domain/permission.ts';
import { formatNumber } from '#src/language/format.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { toAct, toMainAct } from '#src/reply/to-reply.ts';
import { writeCommand } from './kept-command.ts';
import type { WriteParts } from './parts.ts';

export interface Proposal {
  readonly command: RecordingCommand;
  readonly record: GoalRecord;
  /** Null: the channel does not know who asks. */
  readonly person: string | null;
  readonly threadKey: string | null;
  readonly opensThread: string | null;
  readonly today: CalendarDay;
  readonly at: Date;
}

/** What is said after a command was read back: what is still missing, buttons to confirm, or why it cannot be. */
export interface Proposed {
  readonly parts: readonly ReplyPart[];
  /** False: nothing of what was read back is going to happen, and it need not be shown. */
  readonly possible: boolean;
}

/** What else a figure needs before it can be confirmed. */
export interface Needs {
  readonly reason: boolean;
  readonly remark: boolean;
}

/** Judges what a person wants to record, and keeps it until they confirm. */
export async function propose(
  { db, people }: Pick<WriteParts, 'db' | 'people'>,
  proposal: Proposal,
): Promise<Proposed> {
  const { command, person, threadKey, opensThread, at } = proposal;
  if (person === null)
    return impossible('Aquí no sé quién es usted, y sólo registro con autor. Pídalo desde Slack.');
  const deed = { kind: 'capture', unitCode: command.unitCode } as const;
  const permission = permit(await people.find(person), deed);
  if (!permission.allowed) return impossible(tellDenied(deed.kind, permission));
  const quarterState = await stateOf(db, proposal);
  const judged = judge(proposal, quarterState);
  if ('refusal' in judged) return impossible(judged.refusal);
  const id = randomUUID().slice(-12);
  const kept = command.kind === 'record-progress' ? await withSeen(db, command) : command;
  await addPending(db, { id, person, threadKey, opensThread, command: writeCommand(kept) }, at);
  return { possible: true, parts: [...judged.warnings, ...tellNext(id, judged.needs)] };
}

export function impossible(text: string): Proposed {
  return { possible: false, parts: [{ kind: 'text', text }] };
}

interface Judged {
  readonly needs: Needs;
  readonly warnings: readonly ReplyPart[];
}

function judge(
  { command, record }: Proposal,
  quarterState: QuarterState,
): Judged | { readonly refusal: string } {
  const { year, quarter } = command;
  if (command.kind === 'add-remark') {
    if (quarterState !== 'open') return { refusal: tellRefusal(quarterState, year, quarter) };
    return { needs: { reason: false, remark: false }, warnings: [] };
  }
  const check = checkEntry({ record, quarter, value: command.value, quarterState });
  if (check.refusal !== null) return { refusal: tellRefusal(check.refusal, year, quarter) };
  const slip = `⚠️ ${formatNumber(command.value)} es mucho más que lo programado y que cualquier otro trimestre. Revise que no sobre un dígito.`;
  return {
    needs: needsOf(command, record, check),
    warnings: check.maybeSlip ? [{ kind: 'text', text: slip }] : [],
  };
}

/** An observation that stands for the quarter explains the figure already. */
export function needsOf(
  { reason, remark, quarter }: RecordProgress,
  record: GoalRecord,
  { isCorrection, isOffRange }: { readonly isCorrection: boolean; readonly isOffRange: boolean },
): Needs {
  const isExplained = remark !== null || record.remarks.some((each) => each.quarter === quarter);
  return { reason: isCorrection && reason === null, remark: isOffRange && !isExplained };
}

function tellNext(id: string, needs: Needs): readonly ReplyPart[] {
  if (!needs.reason && !needs.remark) return askToConfirm(id);
  const cancel = toAct('Cancelar', 'cancel', id);
  const missing = needs.reason
    ? 'Ya hay una cifra: para corregirla hace falta el motivo. Escríbalo'
    : 'La cifra queda fuera de lo programado: hace falta una observación que la explique. Escríbala';
  return [
    { kind: 'text', text: `${missing} con el botón, o responda «motivo: …».` },
    { kind: 'acts', acts: [toMainAct('Explicar y registrar', 'complete', id), cancel] },
  ];
}

/** Confirmed by a button, or by a word. */
export function askToConfirm(id: string): readonly ReplyPart[] {
  const acts = [toMainAct('Confirmar', 'confirm', id), toAct('Cancelar', 'cancel', id)];
  return [
    { kind: 'acts', acts },
    { kind: 'text', text: 'También puede responder «sí» o «no».' },
  ];
}

async function stateOf(db: Db, { command, today }: Proposal): Promise<QuarterState> {
  const { year, quarter } = command;
  const firstMonth = quarter * 3 - 2;
  const isEarly = today.year < year || (today.year === year && today.month < firstMonth);
  if (isEarly) return 'early';
  return (await isQuarterClosed(db, { year, quarter })) ? 'closed' : 'open';
}

async function withSeen(db: Db, command: RecordProgress): Promise<RecordProgress> {
  const entries = await readEntries(db, command.goalId);
  const last = entries.findLast(({ quarter }) => quarter === command.quarter);
  return { ...command, seen: last?.number ?? 0 };
}
