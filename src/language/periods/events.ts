import type { Atom } from './atoms.ts';
import type { CalendarDay } from './reading.ts';
import type { Term } from './terms.ts';

/** What takes place or is written on a day: "la minuta del 9 de octubre". */
const EVENTS =
  /^(?:prensa|conferencia|minuta|sesion|comparecencia|reunion|junta|oficio|memo|memorandum|acta|correo|exhorto|cabildo|visita|evento|audiencia|cita|carta|auditoria|circular|acuerdo|solicitud|llamada|mesa|foro|ceremonia|gira|entrevista|comite|consejo|pleno|informe|dictamen|decreto|convenio|capacitacion|aniversario|rueda|glosa|correspondencia)$/u;
const ASKING =
  /^(?:cuant\p{L}*|cual(?:es)?|como|dame|deme|dime|digame|quiero|necesito|solicito|ocupo|requiero|pasame|mandame|avance|resumen|metas?|registr\p{L}*|captur\p{L}*|anot\p{L}*|apunt\p{L}*|pon\p{L}*|met[ea]\p{L}*|agreg\p{L}*|asent\p{L}*|lograd\p{L}*|entregad\p{L}*|program\p{L}*)$/u;
const PLANNED = /^(?:program\p{L}*|agendad\p{L}*|calendariz\p{L}*|planead\p{L}*|previst\p{L}*|toca\p{L}*)$/u;
const TELLING =
  /^(?:me|nos|fui|fuimos|vine|hable|anduve|hablo|sigo|seguimos|llevo|trabajo|ando|hay|estoy|somos|estuve|salio|perdio|ya|fue|fueron|llego|llegaron|\p{L}{3,}(?:aron|ieron))$/u;
const SIGNS = new Set(['.', ';', ':', '?', '!', '¿', '¡', ',']);
const PICTURE = /\p{Extended_Pictographic}/u;
const SINCE = 'since a month';
const WIDEST = 5;
/** More days than these are a list of days. */
const MOST_DAYS = 6;

interface Message {
  readonly terms: readonly Term[];
  readonly today: CalendarDay;
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Mentions without those single days on which something else took place or is to. */
export function withoutEvents(atoms: readonly Atom[], message: Message): readonly Atom[] {
  const days = atoms.filter(isOneDay).length;
  if (days === 0 || days > MOST_DAYS) return atoms;
  return atoms.filter((atom) => !isOneDay(atom) || !isOfEvent(atom, message));
}

/** A day, or an open stretch, which tells as often how long something else lasts. */
function isOneDay({ reading, rule }: Atom): boolean {
  if (reading.kind !== 'stretch' || reading.cumulative) return false;
  return reading.shape === 'day' || rule === SINCE;
}

function isOfEvent(atom: Atom, message: Message): boolean {
  const { terms } = message;
  const clause = clauseOf(atom, terms);
  const words = wordsOf(terms, clause);
  if (terms[atom.from - 1]?.word === 'desde') return true;
  if (words.some((word) => /^(?:cuant\p{L}*|registr\p{L}*|captur\p{L}*)$/u.test(word))) return false;
  if (atom.rule === SINCE) return isToldAside({ clause, words }, terms);
  if (namesEvent(atom, terms) || isFollowedByDeed(atom, terms)) return true;
  if (isToCome(atom, message) && !terms.some(({ word }) => PLANNED.test(word))) return true;
  return isToldAside({ clause, words }, terms);
}

/** A sign, or what a chat sets in its place. */
function partsClauses(term: Term | undefined): boolean {
  return (
    term !== undefined && (SIGNS.has(term.word) || (term.token.kind === 'symbol' && PICTURE.test(term.word)))
  );
}

function clauseOf(atom: Atom, terms: readonly Term[]): Clause {
  let from = atom.from;
  while (from > 0 && !partsClauses(terms[from - 1])) from -= 1;
  let to = atom.to;
  while (to < terms.length && !partsClauses(terms[to])) to += 1;
  return { from, to };
}

function wordsOf(terms: readonly Term[], { from, to }: Clause): readonly string[] {
  return terms.slice(from, to).map(({ word }) => word);
}

/** "la rueda de prensa del 17 de octubre", "comparecencia 16/oct" */
function namesEvent(atom: Atom, terms: readonly Term[]): boolean {
  for (let at = atom.from - 1; at >= 0 && at >= atom.from - WIDEST; at -= 1) {
    const word = terms[at]?.word ?? '';
    if (EVENTS.test(word)) return true;
    if (SIGNS.has(word) || TELLING.test(word)) return false;
  }
  return false;
}

/** "ayer pasé por ahí", "ayer perdió el equipo" */
function isFollowedByDeed({ rule, to }: Atom, terms: readonly Term[]): boolean {
  return rule.startsWith('date told') && /\p{L}{2}[éó]$/u.test(terms[to]?.token.text ?? '');
}

/** Days to come have no figures yet. */
function isToCome({ from, to, reading }: Atom, { terms, today }: Message): boolean {
  if (reading.kind !== 'stretch' || (reading.year !== null && reading.year !== today.year)) return false;
  const month = terms
    .slice(from, to)
    .find(({ facets }) => facets.has('anymonth'))
    ?.facets.get('anymonth');
  const day = terms
    .slice(from, to)
    .find(({ facets }) => facets.has('day'))
    ?.facets.get('day');
  if (month === undefined || day === undefined) return false;
  return month > today.month || (month === today.month && day > today.day);
}

/** "Me entregaron el cargo el 2 de octubre. ¿Cómo vamos?": told in passing, while another clause asks. */
function isToldAside(
  { clause, words }: { readonly clause: Clause; readonly words: readonly string[] },
  terms: readonly Term[],
): boolean {
  if (words.some((word) => ASKING.test(word)) || isAsked(terms, clause)) return false;
  const isTold = terms
    .slice(clause.from, clause.to)
    .some(({ word, token }) => TELLING.test(word) || /\p{L}{2}ó$/u.test(token.text));
  const elsewhere = terms.filter(
    ({ word, token }, at) =>
      (at < clause.from || at >= clause.to) && token.kind === 'word' && word.length > 3,
  );
  return isTold && elsewhere.some(({ word }) => !/^(?:cuant\p{L}*|cual\p{L}*|di[gm]\p{L}+)$/u.test(word));
}

function isAsked(terms: readonly Term[], { from, to }: Clause): boolean {
  return terms[from - 1]?.word === '¿' || terms[to]?.word === '?';
}
