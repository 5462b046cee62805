import { fold } from '#src/language/fold.ts';
import { MONTH_NAMES } from '#src/language/format.ts';

/** The paper that authorises a change, why it is made, and what is left of the message without both. */
export interface Paper {
  readonly authorization: string | null;
  /** ISO day. */
  readonly authorizedOn: string | null;
  readonly justification: string | null;
  readonly rest: string;
}

const NOUNS =
  'oficios?|(?<!de )acuerdo(?! con\\b| a\\b)|punto de acuerdo|acta|minuta|memor[aá]ndum|memo|circular|dictamen|sesi[oó]n (?:ordinaria|extraordinaria|de)|resoluci[oó]n';
const LEAD =
  '(?:(?:por|con|seg[uú]n|mediante|conforme al?|de acuerdo con|autoriza(?:d[oa])?(?: por| en| con| mediante)?|autorizaci[oó]n|lo autoriza|se autoriz[oó](?: en| por| con)?)\\s*:?\\s+)*';
/** Up to a comma, the end of a sentence, or a reason. */
const AUTHORIZATION = new RegExp(
  `[,;(]?\\s*\\b${LEAD}(?:(?:el|la|un|una)\\s+)?(?<what>(?:${NOUNS})\\b(?:(?![,;)\\n]|\\.\\s|\\.$|\\s(?:porque|ya que|debido|por motivo|justificaci|motivo|raz[oó]n|para (?:modific|cambi|reprogram))).)*)\\)?`,
  'iu',
);
const NAMED_AUTHORIZATION = /[,;(]?\s*\bautorizaci[oó]n\s*:\s*(?<what>[^,;)\n]+)\)?/iu;
const JUSTIFICATION =
  /[,;.(]?\s*\b(?:justificaci[oó]n|motivo|raz[oó]n|porque|ya que|debido a(?: que)?|a causa de(?: que)?|por motivo de|en virtud de(?: que)?)\b\s*(?:es\s*)?[:,–—-]?\s*(?<what>[^\n]+?)\)?\s*$/iu;
const DAY = new RegExp(
  `\\b(?<day>\\d{1,2}|1o|1º|primero) de (?<month>${MONTH_NAMES.join('|')})(?: (?:de|del) (?<year>20\\d{2}))?`,
  'iu',
);

/** @param year of a date that names none */
export function readPaper(text: string, year: number): Paper {
  const authorised = cut(text, AUTHORIZATION) ?? cut(text, NAMED_AUTHORIZATION);
  const explained = cut(authorised?.rest ?? text, JUSTIFICATION);
  const paper = authorised?.found ?? null;
  return {
    authorization: paper === null ? null : withoutDay(paper),
    authorizedOn: paper === null ? null : readDay(paper, year),
    justification: explained?.found.replace(/[\s.,;]+$/u, '') ?? null,
    rest: (explained?.rest ?? authorised?.rest ?? text).trim(),
  };
}

/** What a pattern's one group holds, and the text without all that the pattern covers; null where it does not stand. */
function cut(text: string, pattern: RegExp): { readonly found: string; readonly rest: string } | null {
  const match = pattern.exec(text);
  const found = match?.groups?.['what']?.trim() ?? '';
  if (match === null || found === '') return null;
  return { found, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
}

/** The day is kept by itself; a paper that says nothing else keeps it. */
function withoutDay(paper: string): string {
  const rest = paper
    .replace(DAY, '')
    .replace(/[\s,]*(?:\bde fecha|\bdel?|\bcon fecha(?: de)?)?[\s,.]*$/iu, '');
  return rest === '' ? paper : rest;
}

/** "oficio 118 del 3 de octubre": the day that it bears. */
function readDay(text: string, year: number): string | null {
  const groups = DAY.exec(text)?.groups;
  if (groups === undefined) return null;
  const day = Number(/^\d+/u.exec(groups['day'] ?? '')?.[0] ?? 1);
  const month = MONTH_NAMES.indexOf(fold(groups['month'] ?? '')) + 1;
  const date = new Date(Date.UTC(Number(groups['year'] ?? year), month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
