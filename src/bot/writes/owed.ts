import { randomUUID } from 'node:crypto';
import { readOwedGoals } from '#db/queries/owed.ts';
import { addPending } from '#db/queries/pending-commands.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { readYears } from '#db/queries/year.ts';
import { tellDenied, tellRefusal } from '#intents/telling/refusals.ts';
import type { RecordProgress } from '#src/domain/command.ts';
import { checkEntry } from '#src/domain/entry-check.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { permit } from '#src/domain/permission.ts';
import type { Role } from '#src/domain/person.ts';
import { formatGoalCount, formatQuarter } from '#src/language/format.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import { toAct, toMainAct, toReply } from '#src/reply/to-reply.ts';
import { carryOut } from './carry-out.ts';
import { writeCommand } from './kept-command.ts';
import { findOpenQuarter } from './open-quarter.ts';
import { toCaptureForm } from './owed-form.ts';
import type { WriteParts } from './parts.ts';
import { needsOf } from './propose.ts';
import { readRecord } from './tell-review.ts';
import { whomToAsk } from './whom-to-ask.ts';

export interface Owed {
  readonly quarter: Quarter;
  readonly year: number;
  readonly goalIds: readonly number[];
}

/** The form of the first goal that the person still has to capture, or of the one that is named. */
export async function owedForm(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const owed = await findOwed(parts, pressed);
  if (typeof owed === 'string') return refused(parts, pressed, owed);
  const [goalId] = owed.goalIds;
  const record = goalId === undefined ? undefined : await readRecord(parts.db, { goalId, year: owed.year });
  if (record === undefined) return said(nothingOwed(owed));
  const { quarter, year, goalIds } = owed;
  return { kind: 'form', form: toCaptureForm(record, { quarter, year, left: goalIds.length }) };
}

/** Whoever has no role to capture is told whom to ask. */
async function refused(parts: WriteParts, { person }: Pressed, text: string): Promise<Outcome> {
  const { role } = await parts.people.find(person);
  return isCapturing(role) ? said(text) : whomToAsk(parts, text);
}

/** Registers what was filled in, and goes on to the next goal. */
export async function fileOwed(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const place = readPlace(filledIn.value);
  const record = place === null ? undefined : await readRecord(parts.db, place);
  if (place === null || record === undefined) return said('Esa meta ya no está en el programa.');
  const deed = { kind: 'capture', unitCode: record.unit.code } as const;
  const permission = permit(await parts.people.find(filledIn.person), deed);
  if (!permission.allowed) return said(tellDenied(deed.kind, permission));
  const value = parseNumber(filledIn.values['value'] ?? '');
  if (value === undefined) return fault('value', 'Escriba sólo la cifra, por ejemplo 3,500.');
  const { year, quarter } = place;
  const quarterState = (await isQuarterClosed(parts.db, place)) ? 'closed' : 'open';
  const check = checkEntry({ record, quarter, value, quarterState });
  if (check.refusal !== null) return fault('value', tellRefusal(check.refusal, year, quarter));
  const command = await toCommand(parts, { record, place, value, filledIn });
  const needs = needsOf(command, record, check);
  if (needs.reason) return fault('reason', 'Ya hay una cifra: escriba por qué se corrige.');
  if (needs.remark)
    return fault('remark', 'La cifra queda fuera de lo programado: explíquela con una observación.');
  return register(parts, { command, filledIn });
}

interface Entry {
  readonly record: GoalRecord;
  readonly place: Place;
  readonly value: number;
  readonly filledIn: FilledIn;
}

async function toCommand(
  { db }: WriteParts,
  { record, place: { year, quarter }, value, filledIn }: Entry,
): Promise<RecordProgress> {
  const { id: goalId, code, unit } = record;
  const last = (await readEntries(db, goalId)).findLast((entry) => entry.quarter === quarter);
  const { remark = null, reason = null } = filledIn.values;
  const where = { goalId, code, unitCode: unit.code, year, quarter };
  return { kind: 'record-progress', ...where, value, seen: last?.number ?? 0, reason, remark };
}

/** By the same path as what is written: kept, then carried out once. */
async function register(
  parts: WriteParts,
  { command, filledIn }: { readonly command: RecordProgress; readonly filledIn: FilledIn },
): Promise<Outcome> {
  const { db, people } = parts;
  const { person, at } = filledIn;
  const id = randomUUID().slice(-12);
  const pending = { id, person, threadKey: null, opensThread: null, command: writeCommand(command) };
  await addPending(db, pending, at);
  const reviewers = await people.reviewersOf(command.unitCode);
  const reply = await carryOut(db, { pendingId: id, command, person, reviewers, at });
  const owed = await findOwed(parts, filledIn);
  const left = typeof owed === 'string' ? 0 : owed.goalIds.length;
  const next =
    left === 0
      ? [{ kind: 'text' as const, text: 'Ya no le falta nada por capturar.' }]
      : [
          {
            kind: 'text' as const,
            text: `${left === 1 ? 'Le falta' : 'Le faltan'} ${formatGoalCount(left)} por capturar.`,
          },
          {
            kind: 'acts' as const,
            acts: [toMainAct('Capturar la siguiente', 'owed', 'next'), toAct('Terminar', 'done', 'next')],
          },
        ];
  const done = reply ?? toReply('Eso ya quedó registrado.');
  return { kind: 'reply', audience: 'private', reply: { ...done, parts: [...done.parts, ...next] } };
}

/** What a person owes, or why they can owe nothing. */
export async function findOwed(
  { db, people, toDay }: WriteParts,
  { person, at }: Pick<Pressed, 'person' | 'at'>,
): Promise<Owed | string> {
  const { role, unitCodes } = await people.find(person);
  if (!isCapturing(role))
    return 'Su función en Avance no captura cifras: lo hacen el enlace y el titular de cada unidad. Si le corresponde a usted, pídalo a administración.';
  const [year] = await readYears(db);
  if (year === undefined) return 'Todavía no hay ningún programa cargado.';
  const quarter = await findOpenQuarter(db, year, toDay(at));
  if (quarter === null) return `Ahora no hay ningún trimestre de ${year} abierto a capturas.`;
  const goalIds = await readOwedGoals(db, { year, quarter, unitCodes: role === 'admin' ? null : unitCodes });
  return { quarter, year, goalIds };
}

function isCapturing(role: Role): boolean {
  return role === 'admin' || role === 'liaison' || role === 'head';
}

function nothingOwed({ quarter, year }: Owed): string {
  return `No le falta nada por capturar del ${formatQuarter(quarter)} de ${year}.`;
}

interface Place {
  readonly goalId: number;
  readonly year: number;
  readonly quarter: Quarter;
}

function readPlace(value: string): Place | null {
  const found = /^(\d{1,12}):(\d{4}):([1-4])$/u.exec(value);
  const quarter = ([1, 2, 3, 4] as const).find((each) => each === Number(found?.[3]));
  if (found === null || quarter === undefined) return null;
  return { goalId: Number(found[1]), year: Number(found[2]), quarter };
}

function fault(field: string, text: string): Filing {
  return { kind: 'faults', faults: { [field]: text } };
}
