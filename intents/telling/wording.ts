import type { CatalogEntry } from '#src/domain/catalog.ts';
import type { ExecutingUnit, GoalRecord } from '#src/domain/goal.ts';
import type { SourceDocument, SourceRef } from '#src/domain/source.ts';
import { formatDay, formatNumber } from '#src/language/format.ts';
import { remember } from '#src/language/remember.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import { toNameCase, toSentenceCase } from './letter-case.ts';

const LONGEST_HEADING = 110;

/** The beginning of a text, cut at a word's end with "…" where it is longer. In characters. */
export function shorten(text: string, limit: number): string {
  return fitText(text, { limit, cost: BY_LENGTH }).replace(/[\s,;:.]+…$/u, '…');
}

/** A goal's own words, wherever they come from. */
export interface GoalWords {
  readonly description: string | null;
  readonly measure: string | null;
}

export function wordsOf({ description, measure }: GoalRecord): GoalWords {
  return { description: description?.text ?? null, measure: measure?.text ?? null };
}

/** What a goal is called: its whole description, or what the report does give of it. */
export function nameOf({ description, measure }: GoalWords): string {
  if (description !== null) return withoutStop(toSentenceCase(description));
  return measure === null
    ? 'sin descripción en el informe'
    : `${toSentenceCase(measure)} (sin descripción en el informe)`;
}

/** How goal statements open without saying what they are about, in words of the field. */
const LEAD_IN =
  /^(?:contribuir|coadyuvar|colaborar)\s+(?:en|al?|con)\s+(?:(?:el|las?|los)\s+)?(?:(?:incremento|aumento|fortalecimiento|mejoramiento)\s+(?:en|del?)\s+)?(?:(?:el|las?|los)\s+)?/iu;

/** Longer ones are few. */
const LONGEST_NAME = 300;

/** The name without its lead-in: "Contribuir en la entrega de becas" is about "Entrega de becas". */
export function shortNameOf(words: GoalWords): string {
  return withoutLeadIn(nameOf(words));
}

const withoutLeadIn = remember((name): string => {
  const rest = name.replace(LEAD_IN, '').replace(/^[,;:\s]+/u, '');
  const [initial = '', ...more] = [...rest];
  return rest === '' ? name : `${initial.toLocaleUpperCase('es-MX')}${more.join('')}`;
}, LONGEST_NAME);

function withoutStop(text: string): string {
  return text.trim().replace(/[.,;:\s]+$/u, '');
}

export function headingOf(record: GoalRecord): string {
  return `${record.code} · ${shorten(shortNameOf(wordsOf(record)), LONGEST_HEADING)}`;
}

export function unitNameOf({ name }: Pick<ExecutingUnit, 'name'>): string {
  return toNameCase(name);
}

/** "52201 Jefatura del Departamento Operativo". */
export function codedUnit(unit: ExecutingUnit): string {
  return `${unit.code} ${unitNameOf(unit)}`;
}

/** "511 Gestión administrativa"; the code alone where the report cites it without a name. */
export function codedEntry({ code, name }: CatalogEntry): string {
  return name === null ? code : `${code} ${toSentenceCase(name)}`;
}

/** The measure as the report writes it, in lower case; null where it prints none. */
export function measureOf({ measure }: GoalRecord): string | null {
  return measure?.text.toLocaleLowerCase('es-MX') ?? null;
}

/** "39,840 (despensa)": a figure with the measure as the report writes it. */
export function withMeasure(value: number | null, record: GoalRecord): string {
  const measure = measureOf(record);
  return measure === null || value === null ? formatNumber(value) : `${formatNumber(value)} (${measure})`;
}

export function describeDocument(document: SourceDocument): string {
  return `${document.title ?? document.name}, corte al ${formatDay(document.cutoffOn)}`;
}

/** "Tercer avance programático, corte al 30 de septiembre de 2023, página 3, renglón 4". */
export function describeSource({ document, page, row }: SourceRef): string {
  return [
    describeDocument(document),
    ...(page === null ? [] : [`página ${page}`]),
    ...(row === null ? [] : [`renglón ${row}`]),
  ].join(', ');
}
