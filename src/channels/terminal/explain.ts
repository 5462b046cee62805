import type { Answered } from '#src/bot/bot.ts';
import { renderPlain } from '#src/reply/render-plain.ts';

/** Every arrow of a message's path, one section each: text, understanding, query, facts, reply. */
export function explain(answered: Answered): string {
  const { understanding, query, facts } = answered;
  const { trace, text, ...meaning } = understanding;
  const read =
    facts.kind === 'none'
      ? ['(nada que leer)']
      : facts.records.map(({ code, unit, annual, quarters, source }) =>
          [
            `${code} (${unit.code})`,
            `anual ${describe(annual)}`,
            ...quarters.map(
              (figures) =>
                `T${figures.quarter} P ${describe(figures.planned)} A ${describe(figures.achieved)}`,
            ),
            source === null ? 'sin fuente' : `pág. ${source.page ?? '—'}, renglón ${source.row ?? '—'}`,
          ].join(' · '),
        );
  return [
    section('Texto', [text]),
    section(
      'Cómo se entendió',
      trace.map(({ step, found }) => `${step}: ${found}`),
    ),
    section('Entendido', [JSON.stringify(meaning)]),
    section('Consulta', [JSON.stringify(query)]),
    section('Datos', read),
    section('Respuesta', [renderPlain(answered.reply)]),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`── ${title} ──`, ...lines].join('\n');
}

function describe(figure: { readonly value: number; readonly origin: string } | null): string {
  return figure === null ? '—' : `${figure.value} [${figure.origin}]`;
}
