import { randomUUID } from 'node:crypto';
import { readCatalog } from '#db/queries/catalog.ts';
import { readRevisionNumber } from '#db/queries/goal-revisions.ts';
import { addPending, completePending } from '#db/queries/pending-commands.ts';
import { tellPaper } from '#intents/revise/tell-paper.ts';
import { tellRevision } from '#intents/revise/tell-revision.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { committedOf } from '#src/domain/goal-revision.ts';
import { permit, permitSomewhere } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { formatNumber } from '#src/language/format.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { type Said, said } from '#src/reply/said.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { findNamedGoals } from '../find-named-goals.ts';
import { writeCommand } from '../kept-command.ts';
import { ALREADY_DONE, findOpen } from '../open-pending.ts';
import type { WriteParts } from '../parts.ts';
import { askToConfirm } from '../propose.ts';
import { findRevisionFault, needsOfRevision, tellWaiting } from './check-revision.ts';
import { type GoalNow, readGoalNow } from './read-goal.ts';
import { toRevisionForm } from './revision-form.ts';

/** A button that asks first which goal is meant. */
const WHICH_GOAL = 'choose';

/** What the button for one goal carries. */
export function toRevisionValue({ id, year }: Pick<GoalRecord, 'id' | 'year'>): string {
  return `goal:${id}:${year}`;
}

/** The form of a goal, or of a change that was begun by words. */
export async function openRevision(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const asker = await parts.people.find(pressed.person);
  if (pressed.value === WHICH_GOAL) {
    const permission = permitSomewhere(asker, 'revise-goal');
    return permission.allowed
      ? { kind: 'form', form: WHICH_FORM }
      : said(tellDenied('revise-goal', permission));
  }
  const found = await findRevised(parts, { pressed, asker });
  if ('outcome' in found) return found.outcome;
  const { goal, command } = found;
  const form = await toRevisionForm(parts.db, { record: goal.record, command, value: pressed.value });
  return { kind: 'form', form };
}

/** What was filled in is read back with its effect, to be confirmed; what is wrong is said beside its field. */
export async function fileRevision(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const asker = await parts.people.find(filledIn.person);
  if (filledIn.value === WHICH_GOAL) return formOfNamed(parts, { filledIn, asker });
  const found = await findRevised(parts, { pressed: filledIn, asker });
  if ('outcome' in found) return found.outcome;
  const { goal, command: begun } = found;
  const read = readFields(goal.record, filledIn.values);
  if ('faults' in read) return { kind: 'faults', faults: read.faults };
  const command: ReviseGoal = {
    ...read.command,
    seen: begun?.seen ?? (await readRevisionNumber(parts.db, goal.record.id)),
  };
  const fault = await findRevisionFault(parts.db, command, goal.record);
  if (fault !== null)
    return {
      kind: 'faults',
      faults: { [fault.what === 'annual' ? 'annual' : `q${fault.what}`]: fault.text },
    };
  const { balance } = needsOfRevision(command, goal.record);
  if (balance !== null) return { kind: 'faults', faults: { annual: balance } };
  const waiting = await tellWaiting(parts.db, command);
  return waiting === null ? keep(parts, { command, goal, filledIn, isNew: begun === null }) : said(waiting);
}

function findRefusal(asker: Person, unitCode: string): Said | null {
  const permission = permit(asker, { kind: 'revise-goal', unitCode });
  return permission.allowed ? null : said(tellDenied('revise-goal', permission));
}

interface Revised {
  readonly goal: GoalNow;
  /** Null: nothing was begun. */
  readonly command: ReviseGoal | null;
}

const GONE = 'Esa meta ya no está en el programa.';

async function findRevised(
  parts: WriteParts,
  { pressed, asker }: { readonly pressed: Pressed; readonly asker: Person },
): Promise<Revised | { readonly outcome: Said }> {
  const named = /^goal:(\d{1,9}):(\d{4})$/u.exec(pressed.value);
  const begun = named === null ? await findOpen(parts, pressed) : null;
  if (begun !== null && 'outcome' in begun) return begun;
  const command = begun?.command ?? null;
  if (command !== null && command.kind !== 'revise-goal') return { outcome: said(GONE) };
  const place = command ?? { goalId: Number(named?.[1]), year: Number(named?.[2]) };
  const goal = await readGoalNow(parts.db, place);
  if (goal === undefined) return { outcome: said(GONE) };
  const refusal = findRefusal(asker, goal.record.unit.code);
  return refusal === null ? { goal, command } : { outcome: refusal };
}

type Read =
  | { readonly command: Omit<ReviseGoal, 'seen'> }
  | { readonly faults: Readonly<Record<string, string>> };

/** A quarter without a field is closed, and stays. */
function readFields(record: GoalRecord, values: FilledIn['values']): Read {
  const before = committedOf(record);
  const faults: Record<string, string> = {};
  const figure = (id: string, was: number | null): number | null => {
    const text = values[id];
    if (text === undefined) return was;
    const value = parseNumber(text);
    if (value === undefined) faults[id] = 'Escriba sólo la cifra, por ejemplo 3,500.';
    return value ?? null;
  };
  const annual = figure('annual', before.annual);
  const planned = before.planned.map((was, index) => figure(`q${index + 1}`, was));
  const { authorization = null, authorizedOn = null, justification = null } = values;
  if (authorization === null) faults['authorization'] = 'Escriba el oficio o acuerdo que lo autoriza.';
  if (justification === null) faults['justification'] = 'Escriba por qué cambia.';
  if (Object.keys(faults).length > 0) return { faults };
  const { id: goalId, code, unit, year } = record;
  const of = { kind: 'revise-goal', goalId, code, unitCode: unit.code, year } as const;
  return { command: { ...of, annual, planned, authorization, authorizedOn, justification } };
}

interface Keeping {
  readonly command: ReviseGoal;
  readonly goal: GoalNow;
  readonly filledIn: FilledIn;
  readonly isNew: boolean;
}

/** Kept until it is confirmed, in the place of what was begun by words. */
async function keep(
  { db, thresholds }: WriteParts,
  { command, goal, filledIn: { value, person, at }, isNew }: Keeping,
): Promise<Outcome> {
  const id = isNew ? randomUUID().slice(-12) : value;
  const written = writeCommand(command);
  if (isNew) await addPending(db, { id, person, threadKey: null, opensThread: null, command: written }, at);
  else if (!(await completePending(db, id, written))) return said(ALREADY_DONE);
  const change = tellRevision({ ...goal, after: command, thresholds });
  const reply = toReply(
    `Voy a pedir este cambio de la ${command.code} para ${command.year}. ¿Confirma?`,
    { ...change, notes: [...change.notes, ...tellPaper(command)] },
    ...askToConfirm(id).filter(({ kind }) => kind === 'acts'),
  );
  return { kind: 'reply', audience: 'private', reply };
}

const WHICH_FORM = {
  title: 'Modificar una meta',
  lead: 'Un cambio autorizado de la meta anual o de lo programado por trimestre.',
  fields: [
    {
      kind: 'text',
      id: 'goal',
      label: 'Clave de la meta o acción',
      hint: 'Si varias unidades usan la misma clave, escriba también la de la unidad: «M.1 de 52101».',
      optional: false,
      initial: null,
      multiline: false,
      longest: 60,
    },
  ],
  submit: 'Seguir',
  act: 'revise',
  value: WHICH_GOAL,
} as const;

async function formOfNamed(
  { db }: WriteParts,
  { filledIn: { values }, asker }: { readonly filledIn: FilledIn; readonly asker: Person },
): Promise<Filing> {
  const catalog = await readCatalog(db);
  const named = catalog === null ? [] : findNamedGoals(catalog, values['goal'] ?? '');
  const own = named.filter(({ unitCode }) => findRefusal(asker, unitCode) === null);
  const goals = own.length > 0 ? own : named;
  const [goal, second] = goals;
  if (catalog === null || goal === undefined)
    return {
      kind: 'faults',
      faults: { goal: 'Esa clave no está en el programa. Escríbala como aparece en el informe.' },
    };
  if (second !== undefined && own.length > 0) {
    const text = `Coinciden ${formatNumber(goals.length)} metas y acciones. Escriba, por ejemplo, «${goal.code} de ${goal.unitCode}».`;
    return { kind: 'faults', faults: { goal: text } };
  }
  const refusal = findRefusal(asker, goal.unitCode);
  if (refusal !== null) return refusal;
  const now = await readGoalNow(db, { goalId: goal.id, year: catalog.year });
  if (now === undefined) return { kind: 'faults', faults: { goal: 'Esa clave no está en el programa.' } };
  const value = toRevisionValue(now.record);
  return { kind: 'form', form: await toRevisionForm(db, { record: now.record, command: null, value }) };
}
