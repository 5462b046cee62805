import type { GoalRecord } from '#src/domain/goal.ts';
import type { SourceDocument } from '#src/domain/source.ts';
import { formatDay, formatNumber } from '#src/language/format.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';

const LONGEST_NAME = 140;

/** The beginning of a text, cut at a word's end with "…" where it is longer. In characters. */
export function shorten(text: string, limit: number): string {
  return fitText(text, { limit, cost: BY_LENGTH });
}

/** What a goal is called in an answer: its description, or what the report does give of it. */
export function nameOf(record: GoalRecord): string {
  if (record.description !== null) return shorten(record.description.text, LONGEST_NAME);
  return record.measure === null
    ? 'sin descripción en el informe'
    : `${record.measure.text} (sin descripción en el informe)`;
}

/** How goal statements open without saying what they are about, in words of the field. */
const LEAD_IN =
  /^(?:contribuir|coadyuvar|colaborar)\s+(?:en|al?|con)\s+(?:(?:el|las?|los)\s+)?(?:(?:incremento|aumento|fortalecimiento|mejoramiento)\s+(?:en|del?)\s+)?(?:(?:el|las?|los)\s+)?/iu;

/** The name without its lead-in, for tables: "CONTRIBUIR EN LA ENTREGA DE BECAS" is about "ENTREGA DE BECAS". */
export function shortNameOf(record: GoalRecord): string {
  const name = nameOf(record);
  const rest = name.replace(LEAD_IN, '');
  return rest === '' ? name : rest;
}

export function headingOf(record: GoalRecord): string {
  return `${record.code} · ${nameOf(record)}`;
}

/** "39,840 despensa": a figure with the measure as the report writes it, in lower case. */
export function withMeasure(value: number | null, record: GoalRecord): string {
  const measure = record.measure?.text.toLocaleLowerCase('es-MX');
  return measure === undefined || value === null
    ? formatNumber(value)
    : `${formatNumber(value)} (${measure})`;
}

export function describeDocument(document: SourceDocument): string {
  return `${document.title ?? document.name}, corte al ${formatDay(document.cutoffOn)}`;
}
