import { findNumberAt } from '#src/language/number-words.ts';
import {
  asks,
  isCourtesy,
  isHeading,
  isKeeping,
  isKeepingTo,
  isRemark,
  isSetting,
  isWriting,
  leavesWritten,
  type Message,
} from './announcing.ts';
import { hasFigure, isPreposition, isProse, isQuestion, isSaid } from './prose.ts';

/** A sign or word after which the text to keep begins. */
interface MarkRule {
  readonly name: string;
  /** Token index at which the text begins when the mark stands at `at`; undefined where it is no such mark. */
  readonly begins: (message: Message, at: number) => number | undefined;
}

const wordsBefore = ({ words }: Message, at: number): readonly string[] => words.slice(0, at);
const restOf = ({ words }: Message, from: number) => ({ from, to: words.length });

/** "esta: …", "el texto es: …": the text that an earlier message announced. */
const ANSWERED =
  /^(?:y )?(?:est[aeo]|(?:el|la|su|mi) \p{L}+ (?:es|seria|dice|diria)|(?:es )?(?:est[aeo]|l[ao] siguiente|el siguiente)|seria|seria est[aeo]|texto|el texto|(?:con )?est[ea] (?:texto|leyenda)|(?:que )?dice|dira|diria|va|va asi)(?: asi)?$/u;
const FIGURES_KEPT = /^(?:[ck]aptur|re[gj]istr|guard|actuali|corri|modifi|llev|qued|cambi)/u;

function announcesByColon(message: Message, at: number): boolean {
  const head = wordsBefore(message, at);
  const rest = restOf(message, at + 1);
  if (givesFigure(head) && hasFigure(message, rest)) return false;
  if (head.some(isRemark) && head.some(isKeeping)) return hasWords(message, at + 1);
  if (isAskedFor(head)) return isProse(message, rest);
  if (isQuestion(message, rest)) return false;
  if (head.some(isHeading) && !asks(head) && !hasPlural(head)) return isSaid(message, rest);
  return isProse(message, rest) && (keepsLast(head) || writes(head));
}

const writes = (head: readonly string[]): boolean =>
  head.some(isWriting) || head.some(isKeepingTo) || leavesWritten(head);

/** "tome nota: la 118 lleva 13" */
const givesFigure = (head: readonly string[]): boolean =>
  /(?:^| )tom\p{L}+ nota(?: |$)/u.test(head.join(' '));

/** "deje asentado lo siguiente: …", and what completes an earlier message: "esta: …" */
function isAskedFor(head: readonly string[]): boolean {
  const said = head.join(' ');
  return ANSWERED.test(said) || (said.includes('lo siguiente') && head.some(isKeeping));
}

function hasWords({ tokens }: Message, from: number): boolean {
  return tokens.slice(from).some(({ kind, folded }) => kind === 'word' && folded.length > 1);
}

const hasPlural = (head: readonly string[]): boolean =>
  head.some((word) => isRemark(word) && word.endsWith('s') && word !== 'obs');

/** "pon:", "inclúyase:"; not "me cuelgan:" */
function keepsLast(head: readonly string[]): boolean {
  const last = head.findLast((word) => !isCourtesy(word) && word !== ',') ?? '';
  const isOrder = isSetting(last) || (isKeeping(last) && /(?:lo|la|se)$/u.test(last));
  return isOrder && !FIGURES_KEPT.test(last);
}

const NOT_CLAUSE_QUE = new Set(
  'en con sobre lo la las el los un una ya por porque a es mas menos mejor peor sin hasta desde vez asi igual mismo para tal'.split(
    ' ',
  ),
);

/** "anota en la 307 que no hubo …": what follows is said, and does not tell which goal is meant. */
function announcesByQue(message: Message, at: number): boolean {
  const head = wordsBefore(message, at);
  const rest = restOf(message, at + 1);
  if (isRelative(head) || !isProse(message, rest) || isQuestion(message, rest)) return false;
  if (namesGoalWithFigure(message, at + 1)) return false;
  if (isAnnouncedLater(message, at)) return false;
  if (head.some(isRemark) && head.some(isKeeping)) return true;
  const namesSomething = head.filter((word) => word.length > 2 && !isCourtesy(word)).length > 1;
  if (writes(head)) return namesSomething || !hasFigure(message, rest);
  return isSetting(head.findLast((word) => !isCourtesy(word)) ?? '');
}

/** "pon que en la cuatrocientos dos se hicieron 1,395": a goal and its figure are to be recorded, no text. */
function namesGoalWithFigure({ tokens, words }: Message, from: number): boolean {
  const isPlaced = isPreposition(words[from] ?? '') && words[from + 1] === 'la';
  const code = isPlaced ? findNumberAt(tokens, from + 2) : undefined;
  if (code === undefined || code.value < SMALLEST_CODE) return false;
  for (let at = code.to; at < words.length; at += 1) {
    const isFigure = findNumberAt(tokens, at)?.style === 'cardinal';
    if (isFigure && REACHED.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

const SMALLEST_CODE = 100;
const REACHED =
  /^(?:hicieron|hizo|hicimos|dieron|dimos|entregaron|entregamos|fueron|fue|son|realizaron|realizamos|atendieron|atendimos|van|llevan|llevamos|lograron|alcanzaron|tuvieron|tuvimos|cumplieron)$/u;

/** "las que", "ya que", "apúntame entre las personas que": no clause of its own. */
function isRelative(head: readonly string[]): boolean {
  const before = head.at(-1) ?? '';
  if (before === 'de') return !isRemark(head.at(-2) ?? '');
  const isForMe = head.some((word) => isWriting(word) && word.endsWith('me'));
  // "…, que no me crean flojo" tells what for.
  if (before === ',' && !head.some(isRemark)) return true;
  return NOT_CLAUSE_QUE.has(before) || (isForMe && !isWriting(before) && !/\d/u.test(before));
}

/** "la que va en rojo, agrega la observación: …" */
function isAnnouncedLater({ words }: Message, at: number): boolean {
  const colon = words.indexOf(':', at);
  return colon !== -1 && words.slice(at, colon).some(isRemark);
}

const SAYING = /^(?:diga|digan|dijera|diria)$/u;
const DASHES = new Set(['-', '–', '—', '→', '>']);

const MARK_RULES: readonly MarkRule[] = [
  {
    name: 'colon',
    begins: (message, at) =>
      message.words[at] === ':' && announcesByColon(message, at) ? at + 1 : undefined,
  },
  {
    name: 'que diga',
    begins: ({ words }, at) => {
      const next = words[at + 1] ?? '';
      const isSaid = SAYING.test(next) || (/^qued[ea]/u.test(next) && words[at + 2] === 'asi');
      if (words[at] !== 'que' || !isSaid || words.length < at + 3) return undefined;
      return words[at + 2] === 'asi' ? at + 3 : at + 2;
    },
  },
  {
    name: 'que',
    begins: (message, at) =>
      message.words[at] === 'que' && announcesByQue(message, at) ? at + 1 : undefined,
  },
  {
    name: 'dash',
    begins: (message, at) => {
      const { words } = message;
      if (!DASHES.has(words[at] ?? '') || !isApart(message, at)) return undefined;
      const head = words.slice(0, at);
      const announces = head.some(isRemark) && (head.some(isKeeping) || isHeading(head[0] ?? ''));
      return announces && isProse(message, restOf(message, at + 1)) ? at + 1 : undefined;
    },
  },
  {
    name: 'comma after the announcement',
    begins: (message, at) => {
      const { words } = message;
      const announced = words[at - 1] === 'siguiente' ? (words[at - 2] ?? '') : (words[at - 1] ?? '');
      if (words[at] !== ',' || !isRemark(announced) || !words.slice(0, at).some(isKeeping)) return undefined;
      if (isPreposition(words[at + 1] ?? '') || words.includes(':', at) || asks(words)) return undefined;
      return isProse(message, restOf(message, at + 1)) ? at + 1 : undefined;
    },
  },
];

/** Between blanks, or an arrow. */
function isApart({ tokens }: Message, at: number): boolean {
  const [sign, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (sign === undefined || before === undefined || after === undefined) return false;
  return sign.folded === '→' || sign.folded === '>' || (sign.start > before.end && after.start > sign.end);
}

const SIGNS = new Set([':', 'que', ',', ...DASHES]);
/** A text with more signs than these before its note announces none: each is weighed against the whole. */
const MOST_SIGNS = 40;

/** Where the text begins that the first mark announces; a token index. */
export function findMarked(message: Message): number | undefined {
  let signs = 0;
  for (let at = 0; at < message.words.length && signs < MOST_SIGNS; at += 1) {
    if (!SIGNS.has(message.words[at] ?? '')) continue;
    signs += 1;
    for (const rule of MARK_RULES) {
      const begins = rule.begins(message, at);
      if (begins !== undefined && begins < message.words.length) return begins;
    }
  }
  return undefined;
}
