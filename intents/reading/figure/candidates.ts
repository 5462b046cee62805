import { findNumberAt, findPercentAt, type NumberSpan } from '#src/language/number-words.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { Word } from '../words.ts';

/** A number of the message; word indexes [from, to). */
export interface Candidate {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The numbers that could be a figure, in order; "una sesión", "captura uno" where there is no other. */
export function numbersIn(words: readonly Word[], free: (word: number) => boolean): readonly Candidate[] {
  const tokens = words.map(({ token }) => token);
  const found: Candidate[] = [];
  const articles: Candidate[] = [];
  let at = 0;
  while (at < words.length) {
    const number = free(at) ? numberAt(words, at, tokens) : undefined;
    if (number === undefined || isMissingDigit(words, at)) {
      at += number === undefined ? 1 : 2;
      continue;
    }
    const percent = findPercentAt(tokens, at);
    const figure = percent ?? inDigits(words, number, free);
    if (number.style === 'article' && isOneToRecord(words, at)) articles.push(figure);
    const isFigure = percent === undefined && number.style !== 'article';
    if (isFigure && !namesSomethingElse(words, figure)) found.push(figure);
    at = figure.to;
  }
  return found.length > 0 ? found : articles;
}

/** "me faltó un cero" */
function isMissingDigit(words: readonly Word[], at: number): boolean {
  return /^(?:un|otro)$/u.test(words[at]?.token.folded ?? '') && words[at + 1]?.token.folded === 'cero';
}

/** A number up to the next sign: "no nueve, dos" are two. */
function numberAt(
  words: readonly Word[],
  at: number,
  tokens: readonly Word['token'][],
): NumberSpan | undefined {
  if (words[at]?.kind === 'percent') return undefined;
  const number = findNumberAt(tokens, at);
  if (number === undefined || number.to === at + 1) return number;
  const inside = words.slice(at + 1, number.to);
  const broken = inside.findIndex(({ place }, index) => place > (words[at + index]?.place ?? 0) + 1);
  return broken === -1 ? number : findNumberAt(tokens.slice(0, at + 1 + broken), at);
}

/** "3.500" and "3 500" are thousands, where a figure is to be recorded. */
function inDigits(
  words: readonly Word[],
  { value, from, to }: Candidate,
  free: (word: number) => boolean,
): Candidate {
  const first = words[from];
  if (to !== from + 1 || first?.kind !== 'number') return { value, from, to };
  if (/^\d{1,3}\.\d{3}$/u.test(first.raw)) return { value: Number(first.raw.replace('.', '')), from, to };
  if (!/^[1-9]\d{0,2}$/u.test(first.raw)) return { value, from, to };
  let end = to;
  while (free(end) && isGroupAfter(words, end)) end += 1;
  const digits = words.slice(from, end).map(({ raw }) => raw);
  return { value: parseNumber(digits.join('')) ?? value, from, to: end };
}

function isGroupAfter(words: readonly Word[], at: number): boolean {
  const [before, group] = [words[at - 1], words[at]];
  if (before === undefined || group === undefined) return false;
  return (
    /^\d{3}$/u.test(group.raw) &&
    group.token.start === before.token.end + 1 &&
    group.place === before.place + 1
  );
}

const DOCUMENTS =
  /^(?:oficios?|memo|memorandum|acta|folio|minuta|expediente|circular|acuerdo|convenio|contrato|articulo|art|capitulo|anexo|pagina|pag|hoja|fila|renglon|version|opcion|inciso|piso|sala|ext|extension|tel|telefono|unidad|programa|linea)$/u;
const NUMBERING = /^(?:numero|num|no|nro)$/u;
const HOURS = /^(?:hrs?|horas?|am|pm|de)$/u;

/** "oficio 118/2023", "a las 14:00": a number that counts nothing. */
function namesSomethingElse(words: readonly Word[], { from, to }: Candidate): boolean {
  const textAt = (at: number): string => words[at]?.text ?? '';
  const named = NUMBERING.test(textAt(from - 1)) ? textAt(from - 2) : textAt(from - 1);
  if (DOCUMENTS.test(named) || isJoinedToNumber(words, from) || isJoinedToNumber(words, to)) return true;
  const isAtHour = textAt(from - 1) === 'las' && textAt(from - 2) === 'a';
  return isAtHour && (to >= words.length || HOURS.test(textAt(to)));
}

/** "118/2023", "14:00": two numbers with a sign between them and no blank. */
function isJoinedToNumber(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at]];
  if (before?.kind !== 'number' || after?.kind !== 'number') return false;
  return after.place === before.place + 2 && after.token.start === before.token.end + 1;
}

const RECORDED_ONE =
  /^(?:registr|rejistr|[ck]aptur|anot|apunt|agreg|sum|pon|carg|marc|mete|asient|asent|sub[ae])/u;
const NOT_COUNTED =
  /^(?:observacion|obs|nota|comentario|justificacion|dato|avance|cifra|meta|accion|vez|poco|correccion|captura|numero|alerta|aviso|recordatorio|resumen|texto|leyenda|momento|favor|reporte|grafica|tabla|lista|explicacion|aclaracion|anotacion|motivo)/u;

/** "regístrese una sesión", "captura uno"; not "agrega una observación". */
function isOneToRecord(words: readonly Word[], at: number): boolean {
  if (!words.slice(Math.max(0, at - 8), at).some(({ text }) => RECORDED_ONE.test(text))) return false;
  const next = words[at + 1];
  if (next === undefined || next.place > (words[at]?.place ?? 0) + 1) return words[at]?.text !== 'un';
  return next.kind === 'word' && next.text.length > 3 && !NOT_COUNTED.test(next.text);
}
