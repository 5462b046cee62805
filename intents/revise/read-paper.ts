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
  `[,;(]?\\s*\\b${LEAD}(?:(?:el|la|un|una)\\s+)?(?<paper>(?:${NOUNS})\\b(?:(?![,;)\\n]|\\.\\s|\\.$|\\s(?:porque|ya que|debido|por motivo|justificaci|motivo|raz[oó]n|para (?:modific|cambi|reprogram))).)*)\\)?`,
  'iu',
);
const NAMED_AUTHORIZATION = /[,;(]?\s*\bautorizaci[oó]n\s*:\s*(?<paper>[^,;)\n]+)\)?/iu;
const JUSTIFICATION =
  /[,;.(]?\s*\b(?:justificaci[oó]n|motivo|raz[oó]n|porque|ya que|debido a(?: que)?|a causa de(?: que)?|por motivo de|en virtud de(?: que)?)\b\s*(?:es\s*)?[:,–—-]?\s*(?<why>[^\n]+?)\)?\s*$/iu;
const DAY = new RegExp(
  `\\b(?<day>\\d{1,2}|1o|1º|primero) de (?<month>${MONTH_NAMES.join('|')})(?: (?:de|del) (?<year>20\\d{2}))?`,
  'iu',
);

/** @param year of a date that names none */
export function readPaper(text: string, year: number): Paper {
  const found = AUTHORIZATION.exec(text) ?? NAMED_AUTHORIZATION.exec(text);
  const without =
    found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const why = JUSTIFICATION.exec(without);
  const paper = found?.groups?.['paper']?.trim() ?? null;
  const justification = why?.groups?.['why']?.trim().replace(/[\s.,;]+$/u, '') ?? null;
  return {
    authorization: paper === null ? null : withoutDay(paper),
    authorizedOn: paper === null ? null : readDay(paper, year),
    justification: justification === '' ? null : justification,
    rest: (why === null ? without : without.slice(0, why.index)).trim(),
  };
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

/** Does a whole message say nothing but the paper or the reason? "oficio 118/2023", "motivo: aumentó el padrón". */
export function isOnlyPaper(text: string): boolean {
  return readPaper(text, 2000).rest.replaceAll(/[\s.,;:]|\b(?:y|es|el|la|por|con)\b/giu, '') === '';
}
