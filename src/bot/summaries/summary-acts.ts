import { tellDenied } from '#intents/telling/refusals.ts';
import { toQuarter } from '#src/domain/period.ts';
import { permit } from '#src/domain/permission.ts';
import { formatNumber } from '#src/language/format.ts';
import type { ActWork, Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { type Said, said } from '#src/reply/said.ts';
import { toMainAct } from '#src/reply/to-reply.ts';
import type { Close } from './closes.ts';
import { foreseeQuarterSummaries, type SummaryParts } from './enqueue.ts';
import { previewSummary } from './preview.ts';
import { sendQuarterNow, tellEarly, tellOthers } from './send-now.ts';
import { toSummaryForm } from './summary-form.ts';

/** Summaries before their time, for administrators: looked at as somebody would get them, and sent at once. */
export function createSummaryActs(parts: SummaryParts): Readonly<Record<string, ActWork>> {
  return {
    summaries: {
      press: (pressed) => openSummaries(parts, pressed),
      file: (filledIn) => showPreview(parts, filledIn),
    },
    'send-summaries': { press: (pressed) => sendNow(parts, pressed) },
  };
}

type Asked = Pick<Close, 'year' | 'quarter'>;

async function openSummaries(parts: SummaryParts, { person, at }: Pressed): Promise<Outcome> {
  const refusal = await findRefusal(parts, person);
  if (refusal !== null) return refusal;
  const form = await toSummaryForm(parts, at);
  return typeof form === 'string' ? said(form) : { kind: 'form', form };
}

async function showPreview(parts: SummaryParts, { values, person, at }: FilledIn): Promise<Filing> {
  const refusal = await findRefusal(parts, person);
  if (refusal !== null) return refusal;
  const asked = parseQuarter(values['quarter'] ?? '');
  if (asked === null) return { kind: 'faults', faults: { quarter: 'Elija un trimestre de la lista.' } };
  const reply = await previewSummary(parts, { ...asked, whom: values['whom'] ?? '' });
  if (reply === null) return { kind: 'faults', faults: { whom: 'Ya no lo recibe nadie. Elija otro.' } };
  const shown = [{ kind: 'text', text: 'Vista previa: no se ha enviado nada.' } as const, ...reply.parts];
  const next = await tellNext(parts, asked, at);
  return { kind: 'reply', audience: 'private', reply: { ...reply, parts: [...shown, ...next] } };
}

/** What sending would do, with its button where it would do anything. */
async function tellNext(parts: SummaryParts, asked: Asked, at: Date): Promise<readonly ReplyPart[]> {
  const early = tellEarly(parts, asked, at);
  if (early !== null) return [{ kind: 'text', text: early }];
  const { added, ...others } = await foreseeQuarterSummaries(parts, asked, at);
  const would = added === 0 ? 'No queda a quién enviarlo.' : `Lo recibirían ahora: ${formatNumber(added)}.`;
  const button = toMainAct('Enviar ahora', 'send-summaries', `${asked.year}:${asked.quarter}`);
  return [
    { kind: 'text', text: [would, ...tellOthers(others)].join(' ') },
    ...(added === 0 ? [] : [{ kind: 'acts' as const, acts: [button] }]),
  ];
}

async function sendNow(parts: SummaryParts, { value, person, at }: Pressed): Promise<Outcome> {
  const refusal = await findRefusal(parts, person);
  if (refusal !== null) return refusal;
  const asked = parseQuarter(value);
  if (asked === null) return said('Ese trimestre no existe. Ábralo de nuevo en Inicio, con «Resúmenes».');
  return said((await sendQuarterNow(parts, asked, at)).told);
}

async function findRefusal({ people }: SummaryParts, person: string): Promise<Said | null> {
  const permission = permit(await people.find(person), { kind: 'send-summaries' });
  return permission.allowed ? null : said(tellDenied('send-summaries', permission));
}

function parseQuarter(text: string): Asked | null {
  const [, year, number] = /^(\d{4}):(\d)$/u.exec(text) ?? [];
  const quarter = toQuarter(Number(number));
  return quarter === undefined ? null : { year: Number(year), quarter };
}
