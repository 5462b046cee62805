import { isManners, isPolite } from './manner-words.ts';
import { withoutSignature } from './signature.ts';

/*
 * What people say around what they ask, and that asks nothing: a greeting, a please, thanks, a signature. Each is
 * recognised whole; a word that may also ask or correct ("¿qué tal vamos?", "perdón, era Q2") is left.
 */

const one = (...ways: readonly string[]): string => `(?:${ways.join('|')})`;

const HEAD = one(
  'lic(?:enciad[oa])?',
  'ingenier[oa]',
  'inge?',
  'contadora?',
  'doctora?',
  'jef[ae]',
  'maestr[oa]',
);
const FELLOW = one(
  'compañer[oa]s?',
  'compas?',
  'amig[oa]s?',
  'colegas?',
  'equipo',
  'bot',
  'tod[oa]s(?: y tod[oa]s)?',
);
const DAY = String.raw`(?:muy )?buen(?:os|as|a)? (?:d[ií]as?|tardes?|noches?)`;
const HELLO = 'hol(?:a+|i+s?|iwis)';

const OPENINGS: readonly RegExp[] = [
  opening([HELLO, DAY], String.raw`(?:,? ${DAY})?(?:,?(?: a)? ${one(FELLOW, HEAD)}\b\.?)?`, 'or blank'),
  opening(['buenas', 'qu[eé] tal', 'qu[eé] onda', 'saludos(?: cordiales)?'], `(?: ${one(FELLOW, HEAD)})?`),
  opening(['(?:muy )?(?:estimad|apreciad|distinguid|querid)[oa]s?'], String.raw`(?: \p{L}+\.?){0,4}?`),
  opening([HEAD, 'compañer[oa]s?'], ''),
  opening(
    ['disculpen?', 'perd[oó]n(?:en?)?'],
    one('(?: por)? (?:la|las) (?:molestias?|lata)', '(?: por)? que (?:l[eo]s? |te )?molest[eo]') +
      '(?: otra vez| de nuevo| tanto)?',
  ),
  opening(['con (?:su|tu) permiso', 'con todo respeto', 'con la novedad'], ''),
  opening(['(?:tengo |traigo )?una'], ' (?:pregunt|consult|dud)(?:a|ita)(?: r[aá]pida)?'),
  opening(['oye', 'oiga', 'oigan'], '(?:,? (?:porfa|por favor))?', 'or blank'),
];

/** A way to begin, up to the sign that ends it, or to a blank where it cannot be taken for anything else. */
function opening(starts: readonly string[], rest: string, end: 'sign' | 'or blank' = 'sign'): RegExp {
  const close = end === 'sign' ? String.raw`\s*[,.;:!]+\s*` : String.raw`(?:\s*[,.;:!]+|\s)\s*`;
  return new RegExp(`^¡?${one(...starts)}${rest}${close}`, 'iu');
}

const GIVEN = one(
  'apoyo',
  'ayuda',
  'atenci[oó]n',
  'tiempo',
  'paciencia',
  'informaci[oó]n',
  'favor',
  'servicio',
);
const THANKS = `(?:(?:much[ií]simas|muchas|mil) )?(?:gracias+|grax|grx)(?: de antemano| por (?:su |tu |el |la |todo (?:el|su) )?${GIVEN})?`;
const CLOSING = new RegExp(
  String.raw`(?<=^|[\s,.;:!?])${one(
    'por ?favor',
    'porfa',
    'porfis',
    'xfa(?:vor)?',
    'plis',
    'pls',
    'please',
    `(?:de antemano,? )?${THANKS}`,
    '(?:se|te) (?:lo )?agradezco(?: mucho| de antemano)?',
    'se agradece',
    '(?:se|te) lo encargo',
    'si es(?: usted)? tan amable',
    'si no es (?:mucha )?molestia',
    'si me hace(?:s|n)? el favor',
    '(?:reciban? )?(?:(?:un )?cordial saludo|saludos(?: cordiales)?)',
    'que tengan? (?:un |una )?(?:muy )?(?:buen|buena|bonit[oa]|excelente|lind[oa]|feliz) (?:d[ií]a|tarde|noche)',
  )}[\s.!]*$`,
  'iu',
);

/** Words that, left alone, ask nothing: then the manners are what the message says. */
const NOTHING_LEFT = new RegExp(
  `^(?:${one(
    HELLO,
    DAY,
    'buenas',
    'q(?:u[eé])? (?:tal|onda)',
    'ok(?:ey)?|va|vale|sale|listo|bueno|perfecto|(?:muy )?bien|órale|excelente|s[ií]|no|ya|nada|así|y|pues',
    'avance',
    FELLOW,
  )}[\\s,.;:!?¡¿]*)*$`,
  'iu',
);

/** Longer than this nobody writes a question, and the text is left as it is. Characters. */
const LONGEST = 4_000;
const MOST_MANNERS = 4;

/** The text without what is said around it; whole where nothing else would be left. */
export function withoutManners(text: string): string {
  if (text.length > LONGEST) return text;
  const opened = repeat(text, (rest) =>
    OPENINGS.reduce((left, pattern) => left.replace(pattern, ''), withoutFirstPart(rest, isManners)),
  );
  return repeat(keepAsking(opened, withoutSignature(opened)), withoutClosing);
}

const FIRST_PART = /^[¿¡]?([^,.;:!?¿¡"\n]{2,80})[,.;:!?\n]+\s*/u;
const LAST_PART = /(?<=[,.;:!?\n])\s*[¿¡]?([^,.;:!?¿¡"\n]{2,80})[.!?\s]*$/u;

/**
 * The same, in whatever words, where nothing of the catalogue is named in them.
 * @param isOurs of a folded word, whether the catalogue uses it
 */
export function withoutPoliteness(text: string, isOurs: (word: string) => boolean): string {
  if (text.length > LONGEST || !SEVERAL_PARTS.test(text)) return text;
  const isAside: IsAside = (part, place) => isPolite(part, place, isOurs);
  const opened = repeat(text, (rest) => withoutFirstPart(rest, isAside));
  return repeat(opened, (rest) => withoutLastPart(rest, isAside));
}

const SEVERAL_PARTS = /[,.;:!?\n]\s*\S/u;

type IsAside = (part: string, place: 'opening' | 'closing') => boolean;

/** Manners in other words than the usual ones, where a sign parts them from what is asked. */
function withoutFirstPart(text: string, isAside: IsAside): string {
  const found = FIRST_PART.exec(text);
  return found !== null && isAside(found[1] ?? '', 'opening') ? text.slice(found[0].length) : text;
}

function withoutLastPart(text: string, isAside: IsAside): string {
  const found = LAST_PART.exec(text);
  return found !== null && isAside(found[1] ?? '', 'closing')
    ? text.slice(0, found.index).replace(/[\s,;:]+$/u, '')
    : text;
}

/** A question mark or full stop before the closing belongs to what is asked; a comma does not. */
function withoutClosing(text: string): string {
  const rest = withoutLastPart(text, isManners);
  if (rest !== text) return rest;
  const found = CLOSING.exec(text);
  return found === null ? text : text.slice(0, found.index).replace(/[\s,;:]+$/u, '');
}

function repeat(text: string, take: (text: string) => string): string {
  let rest = text;
  for (let times = 0; times < MOST_MANNERS; times += 1) {
    const next = keepAsking(rest, take(rest));
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

function keepAsking(before: string, after: string): string {
  return after === before || NOTHING_LEFT.test(after.trim()) ? before : after;
}
