import { withoutManners } from './manners.ts';

interface Mark {
  readonly pattern: RegExp;
  readonly words: string | ((whole: string, label?: string) => string);
}

/** In order: what a chat puts in place of mentions and links, then its marks around words. */
const MARKS: readonly Mark[] = [
  { pattern: /<@[^<>]*>/gu, words: ' ' },
  // A channel is where something is said or sent; its name asks nothing.
  { pattern: /<#[^<>]*>/gu, words: ' ' },
  { pattern: /<!date\^[^<>|]*\|([^<>]*)>/gu, words: '$1' },
  // @here, @channel and groups ring somebody and say nothing.
  { pattern: /<![^<>]*>/gu, words: ' ' },
  { pattern: /<(?:https?|mailto|tel):[^<>|]*\|([^<>]+)>/gu, words: '$1' },
  { pattern: /<(?:mailto:|tel:)([^<>|]*)\|?>/gu, words: '$1' },
  { pattern: /<(https?:[^<>|]*)\|?>/gu, words: '$1' },
  // `:white_check_mark:`, `:wave::skin-tone-2:`; never the colons of "10:30:45".
  { pattern: /(?<![\p{L}\p{N}]):(?=[^\s:]*[\p{L}+-])[\p{L}\p{N}_+'-]{1,100}:(?![\p{L}\p{N}])/gu, words: ' ' },
  { pattern: /```/gu, words: ' ' },
  { pattern: /`([^`\n]+)`/gu, words: '$1' },
  // Pairs that open and close at the edge of a word, so "3*4*5" and "clave_interna_2" stay as they are.
  { pattern: /(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])/gu, words: '$1' },
  { pattern: /(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])/gu, words: '$1' },
  { pattern: /(?<![\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}~])/gu, words: '$1' },
];
const ENTITY = /&(amp|lt|gt);/gu;
const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const QUOTE_MARK = /^[ \t]*>+[ \t]?/gmu;
const BLANKS = /[^\S\n]+/gu;
/** Zero width, joiners, soft hyphens, marks of direction: what comes along when text is copied. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The words of a chat message without the chat's own marks: mentions of people and groups, emphasis,
 * code and quote marks and emoji codes go; links and channels keep the words that a reader sees.
 * Letters come composed with their accents, and without anything invisible in or around them.
 * Entities are decoded last and once, so a typed "&lt;" never becomes a mark.
 * Total, for texts of any size and without any mark too; linear in the length.
 */
export function cleanChatText(text: string): string {
  const unmarked = PLAIN.test(text) && !text.includes('  ') ? text : unmark(text);
  return withoutManners(unmarked.trim());
}

/** Composed letters and single blanks, and nothing that could be part of a mark: most messages are no other. */
const PLAIN = /^[\n !-%'-)+-9;=?-^a-}\u00a1-\u00ac\u00ae-\u00ff]*$/u;

function unmark(text: string): string {
  const unmarked = MARKS.reduce(
    (rest, mark) =>
      typeof mark.words === 'string'
        ? rest.replace(mark.pattern, mark.words)
        : rest.replace(mark.pattern, mark.words),
    text.normalize('NFC').replace(INVISIBLE, ''),
  );
  const decoded = unmarked.replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity);
  return withoutAnswered(decoded).replace(QUOTE_MARK, '').replace(BLANKS, ' ');
}

const QUOTED_BEFORE = /^(?:[ \t]*>[^\n]*\n)+\s*(?=[^\s>])/u;
/** By such words a message takes up what it quotes. */
const POINTS_AT_QUOTED = /(?<!\p{L})(?:esto|arriba|anterior|pregunta|preguntan|piden?|dicen?)(?!\p{L})/iu;
const FEWEST_OWN_WORDS = 2;

/** Lines quoted before the message's own words are what it answers, not what it asks; save where it points at them. */
function withoutAnswered(text: string): string {
  const own = text.replace(QUOTED_BEFORE, '');
  const isWhole = own.split(/\s+/u).length >= FEWEST_OWN_WORDS && !POINTS_AT_QUOTED.test(own);
  return isWhole ? own : text;
}
