const TITLE = String.raw`(?:lic|licda|ing|c\.? ?p|mtr[oa]|dr|dra|arq|profr?a?|sr|sra|srta)(?![\p{L}])\.?`;
const FAREWELL =
  /(?<=\n\s*|[.?!…] +)(?:atte|atentamente|cordialmente|respetuosamente|saludos(?: cordiales)?|(?:un )?cordial saludo|quedo (?:muy )?(?:atent[oa]|al pendiente|pendiente))(?!\p{L})[.,:]*/giu;
const SIGNED = new RegExp(String.raw`\s(?:--?|—|–)\s*(?=${TITLE})|\n\s*(?=${TITLE})`, 'giu');
const TITLED = new RegExp(String.raw`^${TITLE}\s`, 'iu');
/** Every signature begins at one of these. */
const MAY_CLOSE = /\n|[.?!…] |[-—–]/u;
const MOST_LINES = 4;
const LONGEST_LINE = 45;
const NOT_OF_A_NAME = /[\d?¿!¡:"“”]/u;
const WITHIN_NAMES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e']);

/**
 * The text without the signature that closes it: a farewell with nothing but names and posts below it, or a name
 * with its title below a dash or on a line of its own.
 */
export function withoutSignature(text: string): string {
  if (!MAY_CLOSE.test(text)) return text;
  const starts = [
    ...[...text.matchAll(FAREWELL)].map((found) => ({
      at: found.index,
      below: found.index + found[0].length,
    })),
    ...[...text.matchAll(SIGNED)].map((found) => ({ at: found.index, below: found.index + found[0].length })),
  ].sort((a, b) => a.at - b.at);
  const first = starts.find(({ at, below }) => at > 0 && isSignature(text.slice(below)));
  return first === undefined ? text : text.slice(0, first.at).trimEnd();
}

/** Nothing, or few short lines of names. */
function isSignature(below: string): boolean {
  const lines = below
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length <= MOST_LINES && lines.every(isName);
}

/** Names and posts begin with capitals; after a title a hurried hand may leave them small. */
function isName(line: string): boolean {
  if (line.length > LONGEST_LINE || NOT_OF_A_NAME.test(line)) return false;
  if (TITLED.test(line)) return true;
  return line
    .split(/[\s,.]+/u)
    .every((word) => word === '' || WITHIN_NAMES.has(word) || /^\p{Lu}/u.test(word));
}
