import { writeAtOnce } from '#db/queries/at-once.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { modifyGoal, readRevisionNumber, readRevisions } from '#db/queries/goal-revisions.ts';
import { takeTurn } from '#db/queries/revision.ts';
import {
  decideRequest,
  type RequestDecision,
  readRevisionRequest,
  type StoredRequest,
} from '#db/queries/revision-requests.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { permit } from '#src/domain/permission.ts';
import type { Figure } from '#src/domain/source.ts';
import { formatNumber } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReasonForm } from '#src/reply/reason-form.ts';
import type { Reply } from '#src/reply/reply.ts';
import { parseId, type Said, said } from '#src/reply/said.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { WriteParts } from '../parts.ts';

/** The change counts from now on; what was authorised before stays beside it. */
export function approveRevision(parts: WriteParts, pressed: Pressed): Promise<Said> {
  return decide(parts, pressed, null);
}

/** Asks why before a change goes back. */
export async function returnRevisionForm(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const open = await findOpenRequest(parts, pressed);
  if ('outcome' in open) return open.outcome;
  const { code, year, annual } = open.request;
  const form = toReasonForm({
    title: 'Devolver el cambio',
    lead: `Cambio de la ${code} para ${year}: meta anual ${formatNumber(annual)}.`,
    label: '¿Por qué se devuelve?',
    hint: 'Lo leerá quien lo pidió.',
    submit: 'Devolver',
    act: 'return-revision',
    value: pressed.value,
  });
  return { kind: 'form', form };
}

export async function fileRevisionReturn(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const reason = filledIn.values['reason'];
  if (reason === undefined) return { kind: 'faults', faults: { reason: 'Escriba por qué se devuelve.' } };
  return decide(parts, filledIn, reason);
}

/** @param returned why it goes back; null: it is approved */
async function decide(parts: WriteParts, pressed: Pressed, returned: string | null): Promise<Said> {
  const open = await findOpenRequest(parts, pressed);
  if ('outcome' in open) return open.outcome;
  const { request } = open;
  const { person, at } = pressed;
  const outcome = await writeAtOnce(parts.db, async (db) => {
    // Whoever decides takes turns, so that what is read here stays true.
    await takeTurn(db);
    if ((await readRevisionRequest(db, request.id))?.state !== 'submitted') return 'settled';
    const isOvertaken = (await readRevisionNumber(db, request.goalId)) !== request.seen;
    const state = returned !== null ? 'returned' : isOvertaken ? 'overtaken' : 'approved';
    const revisionNumber = state === 'approved' ? await modify(db, request, at) : null;
    const decision = { state, by: person, reason: returned, revisionNumber } as const;
    await decideRequest(db, request.id, { decision, at });
    const recipient = { kind: 'person', person: request.author } as const;
    const content = writeReply(tellAuthor(request, { state, reason: returned, person }));
    await addDeliveries(db, [{ key: `revised:${request.id}:${state}`, recipient, content, dueAt: at }], at);
    return state;
  });
  if (outcome === 'settled') return said(SETTLED);
  if (outcome === 'overtaken')
    return said(
      `Mientras tanto cambió lo autorizado de la ${request.code}: este cambio ya no procede. Hay que pedirlo de nuevo.`,
    );
  if (outcome === 'returned') return said(`Devuelto a quien lo pidió: cambio de la ${request.code}.`, 'all');
  await parts.onChanged?.({ goalId: request.goalId, at });
  return said(
    `Aprobado: la meta anual de la ${request.code} para ${request.year} es ${formatNumber(request.annual)}. Desde ahora los avances se comparan con la meta modificada.`,
    'all',
  );
}

const SETTLED = 'Ese cambio ya no está por aprobar: se decidió antes.';

/** Figures that stay as they are keep how they are known. */
async function modify(db: Db, request: StoredRequest, at: Date): Promise<number> {
  const { goalId, annual, planned, justification, authorization, authorizedOn, author } = request;
  const before = (await readRevisions(db, goalId)).at(-1);
  const toFigure = (value: number | null, was: Figure | null | undefined): Figure | null => {
    if (value === null) return null;
    return was?.value === value ? was : { value, origin: 'captured' };
  };
  return modifyGoal(
    db,
    {
      goalId,
      annual: toFigure(annual, before?.annual),
      planned: planned.map((value, index) => toFigure(value, before?.planned[index])),
      justification,
      authorization,
      authorizedOn,
      author,
    },
    at,
  );
}

interface Decided {
  readonly state: RequestDecision['state'];
  readonly reason: string | null;
  readonly person: string;
}

function tellAuthor({ code, year, annual }: StoredRequest, { state, reason, person }: Decided): Reply {
  const change = `el cambio de la ${code} para ${year} (meta anual ${formatNumber(annual)})`;
  const texts: Readonly<Record<Decided['state'], string>> = {
    approved: `Se aprobó ${change}. Los avances ya se comparan con la meta modificada.`,
    returned: `Se devolvió ${change}. Motivo: ${reason ?? ''}`,
    overtaken: `Ya no procede ${change}: mientras tanto se aprobó otro. Si hace falta, vuelva a pedirlo.`,
  };
  return toReply(texts[state], { kind: 'person', lead: 'Revisó', person });
}

/** The change that a button is about, where the person may decide on it and nobody has yet. */
async function findOpenRequest(
  { db, people }: WriteParts,
  { value, person }: Pressed,
): Promise<{ readonly request: StoredRequest } | { readonly outcome: Said }> {
  const request = await readRevisionRequest(db, parseId(value));
  if (request === undefined) return { outcome: said('Ese cambio ya no existe.') };
  const deed = { kind: 'approve-revision', author: request.author } as const;
  const permission = permit(await people.find(person), deed);
  if (!permission.allowed) return { outcome: said(tellDenied(deed.kind, permission)) };
  return request.state === 'submitted' ? { request } : { outcome: said(SETTLED) };
}
