interface PersonalMark {
  readonly pattern: RegExp;
  readonly mask: string;
  /** Where the form alone does not say it. */
  readonly accepts?: (found: string) => boolean;
}

/** In order: what is longer and surer first. */
const MARKS: readonly PersonalMark[] = [
  {
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu,
    mask: '[correo]',
  },
  // CURP (18 signs) and RFC (12 or 13): letters of the name, a date, and what tells namesakes apart.
  { pattern: /(?<![\p{L}\p{N}])[a-zñ&]{3,4}\d{6}[a-z0-9]{3,8}(?![\p{L}\p{N}])/giu, mask: '[CURP o RFC]' },
  {
    pattern: /(?<![\p{L}\p{N}])(?:\+|\()?\d(?:[ .()/-]{0,2}\d)+(?![\p{L}\p{N}])/gu,
    mask: '[número]',
    accepts: isPersonalNumber,
  },
];

/** The text with e-mail addresses, telephone and account numbers, CURP and RFC replaced. Linear in its length. */
export function maskPersonal(text: string): string {
  return MARKS.reduce(
    (rest, { pattern, mask, accepts }) =>
      rest.replace(pattern, (found) => (accepts?.(found) === false ? found : mask)),
    text,
  );
}

/** The words beside the masks. */
export function withoutMasks(text: string): string {
  return MARKS.reduce((rest, { mask }) => rest.replaceAll(mask, ' '), text);
}

const SHORTEST_NUMBER = 7;
const NATIONAL_LENGTH = 10;
/** Before a national number: of the country, or for calls from afar and to mobiles. */
const PREFIXED = /^(?:521?|01|04[45])\d{10}$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** How telephones and cards are grouped, also with another number beside them. */
const GROUPED = /(?:^|-)(?:\d{2,}|3-3-4|2-4-4|3-3-2-2|3-7|2-8|4-4-4-4)(?:-|$)/u;

/** A telephone, card or account number; not a list of codes ("303 304 305") or years, nor a figure. */
function isPersonalNumber(found: string): boolean {
  const groups = found.split(/\D+/u).filter((group) => group !== '');
  const digits = groups.join('');
  if (digits.length < SHORTEST_NUMBER || groups.every((group) => YEAR.test(group))) return false;
  if (/[+()]/u.test(found) || PREFIXED.test(digits)) return true;
  const lengths = groups.map(({ length }) => length).join('-');
  if (GROUPED.test(lengths)) return true;
  if (lengths === '3-4' || lengths === '4-4') return found.includes('-');
  return digits.length === NATIONAL_LENGTH && lengths !== '5-5';
}
