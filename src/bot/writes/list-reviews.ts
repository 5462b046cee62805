import { readCapturesToReview } from '#db/queries/captures-to-review.ts';
import { readWaitingRequests, type StoredRequest } from '#db/queries/revision-requests.ts';
import { permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { said } from '#src/reply/said.ts';
import { toGraveAct, toMainAct, toReply } from '#src/reply/to-reply.ts';
import type { WriteParts } from './parts.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** As many as are decided at a sitting; the others are counted. */
const MOST_LISTED = 8;

/** What waits for a person's review, each with the buttons that decide it: captures, and changes of goals. */
export async function listReviews(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const asker = await parts.people.find(pressed.person);
  if (asker.role === 'reader' || asker.role === 'liaison') {
    const text =
      'Su función en Avance no revisa capturas: lo hacen el titular de cada unidad, dirección y administración. Si le corresponde a usted, pídalo a administración.';
    return whomToAsk(parts, text);
  }
  const { count, items } = await findCaptures(parts, asker);
  const changes = await findChanges(parts, asker);
  const total = count + changes.length;
  if (total === 0) return said('No hay nada por revisar.');
  const shown = [...items, ...changes].slice(0, MOST_LISTED);
  const rest =
    total > shown.length
      ? [`Hay ${formatNumber(total - shown.length)} más: vuelva a pedir la lista cuando termine con estas.`]
      : [];
  const first = `Por revisar: ${formatNumber(total)}.`;
  return { kind: 'reply', audience: 'private', reply: toReply(first, ...shown.flat(), ...rest) };
}

type Item = readonly ReplyPart[];

interface FoundCaptures {
  readonly count: number;
  /** The first of them. */
  readonly items: readonly Item[];
}

async function findCaptures({ db }: WriteParts, asker: Person): Promise<FoundCaptures> {
  const unitCodes = asker.role === 'head' ? asker.unitCodes : null;
  const { count, first } = await readCapturesToReview(db, {
    unitCodes,
    reviewer: asker.key,
    most: MOST_LISTED,
  });
  const items = first.map(({ id, code, year, quarter, value, author, reason }): Item => {
    const why = reason === null ? '' : ` Motivo de la corrección: ${reason}`;
    const text = `${code}, ${formatQuarter(quarter)} de ${year}: ${formatNumber(value)}.${why}`;
    return toItem(text, { lead: 'Capturó', person: author }, ['approve', 'return', String(id)]);
  });
  return { count, items };
}

async function findChanges({ db }: WriteParts, asker: Person): Promise<readonly Item[]> {
  const requests = await readWaitingRequests(db);
  return requests
    .filter(({ author }) => permit(asker, { kind: 'approve-revision', author }).allowed)
    .map((request) =>
      toItem(tellChange(request), { lead: 'Pidió', person: request.author }, [
        'approve-revision',
        'return-revision',
        String(request.id),
      ]),
    );
}

function tellChange({ code, year, annual, planned, authorization, justification }: StoredRequest): string {
  const quarters = planned.map(formatNumber).join(' + ');
  return `${code}, cambio de meta para ${year}: ${formatNumber(annual)} (${quarters}). Autorización: ${authorization}. Justificación: ${justification}`;
}

function toItem(
  text: string,
  by: { readonly lead: string; readonly person: string },
  [approve, back, value]: readonly [string, string, string],
): Item {
  const acts = [toMainAct('Aprobar', approve, value), toGraveAct('Devolver', back, value)];
  return [
    { kind: 'text', text },
    { kind: 'person', ...by },
    { kind: 'acts', acts },
  ];
}
