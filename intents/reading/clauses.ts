import type { Token } from '#src/language/tokens.ts';
import type { Word } from './words.ts';

/**
 * A message in its parts, word by word. People tell a story before they ask: what is asked about stands in
 * the sentence that asks, and what they wave off ("no la 304, la 305") is not meant.
 */
export interface Clauses {
  /** Stands in a sentence with a question mark, where the message has one. */
  readonly asks: (word: number) => boolean;
  /** Stands in a part that is waved off. */
  readonly dismissed: (word: number) => boolean;
  /** Tells what the answer is for: "para integrarla al expediente". It names nothing that is asked about. */
  readonly purpose: (word: number) => boolean;
  /** A comma, "y", "contra" or the like stands between the two words, and no end of a sentence. */
  readonly joined: (from: number, to: number) => boolean;
}

const ENDS = new Set(['.', '?', '!', ';', ':', '¿', '¡', '…']);
const JOINING_SIGNS = new Set([',', '&', '/', '+']);
const JOINTS = new Set('y e o u ni vs versus contra con ademas tambien mas junto frente'.split(' '));
/** Words that begin another part of a sentence. */
const TURNS = new Set(['pero', 'sino', 'aunque']);

/** Openings after "no" by which a thing is waved off. */
const WAVED_OFF = new Set(
  'la las el los lo de del esa ese eso es era pregunto preguntaba quiero queria ocupo necesito requiero busco hablo me digo pido por'.split(
    ' ',
  ),
);
/** "no me interesa", "no me refiero": of "no me …" only these wave off. */
const NOT_MEANT = new Set(
  'interesa interesan refiero referia importa importan sirve des digas hables'.split(' '),
);
const KNOWN_ALREADY = new Set(
  'tengo vimos vi revise revisamos paso quedo conozco lei leimos tenemos dieron entregaron'.split(' '),
);

interface Part {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

export function toClauses(words: readonly Word[], tokens: readonly Token[]): Clauses {
  const before = words.map((word, index) => signsBetween(tokens, words[index - 1], word));
  const parts = splitParts(words, before);
  const asking = askingSentences(parts, words, tokens);
  const partOf = parts.flatMap((part) => Array.from({ length: part.to - part.from }, () => part));
  const waved = new Set(parts.filter((part, index) => isDismissed(part, parts[index + 1], words)));
  return {
    asks: (word) => asking.size === 0 || asking.has(partOf[word]?.sentence ?? -1),
    dismissed: (word) => {
      const part = partOf[word];
      return part !== undefined && waved.size < parts.length && waved.has(part);
    },
    purpose: purposeOf(parts, words),
    joined: (from, to) => isJoined(words, before, { from, to }),
  };
}

function signsBetween(tokens: readonly Token[], left: Word | undefined, right: Word): readonly string[] {
  return tokens.slice(left === undefined ? 0 : left.place + 1, right.place).map(({ text }) => text);
}

function splitParts(words: readonly Word[], before: readonly (readonly string[])[]): readonly Part[] {
  const parts: Part[] = [];
  let [from, sentence] = [0, 0];
  for (let at = 1; at <= words.length; at += 1) {
    const ends = before[at]?.some((sign) => ENDS.has(sign)) === true;
    const turns = before[at]?.includes(',') === true || TURNS.has(words[at]?.text ?? '');
    if (at < words.length && !ends && !turns) continue;
    parts.push({ from, to: at, sentence });
    from = at;
    if (ends) sentence += 1;
  }
  return parts;
}

/** The sentences that close with a question mark or open with one; none where the message has no such mark. */
function askingSentences(
  parts: readonly Part[],
  words: readonly Word[],
  tokens: readonly Token[],
): ReadonlySet<number> {
  const asking = new Set<number>();
  const sentenceAt = (place: number): number | undefined =>
    parts.findLast(({ from }) => (words[from]?.place ?? Infinity) < place)?.sentence;
  for (const [place, token] of tokens.entries()) {
    if (token.text === '?') asking.add(sentenceAt(place) ?? -1);
    if (token.text === '¿') {
      const next = parts.find(({ from }) => (words[from]?.place ?? -1) > place);
      if (next !== undefined) asking.add(next.sentence);
    }
  }
  asking.delete(-1);
  return asking;
}

function isDismissed(part: Part, next: Part | undefined, words: readonly Word[]): boolean {
  const text = (at: number): string => words[at]?.text ?? '';
  const [first, last] = [part.from, part.to - 1];
  const alternative = next !== undefined;
  if (alternative && text(last) === 'no' && part.to - part.from > 1) return true;
  const at = ['y', 'pero', 'que', 'o'].includes(text(first)) ? first + 1 : first;
  if (alternative && text(at) === 'ni') return true;
  if (text(at) === 'no' && WAVED_OFF.has(text(at + 1))) {
    if (text(at + 1) === 'me') return NOT_MEANT.has(text(at + 2));
    // "no la 304" at the end of a message that has named something else before is waved off as well.
    return alternative || first > 0;
  }
  return alternative && wavesOffWithin(part, text);
}

/** "las becas no me interesan ahorita", "la nómina ya la vimos", "ya tengo lo de nómina". */
function wavesOffWithin({ from, to }: Part, text: (at: number) => string): boolean {
  for (let at = from; at < to; at += 1) {
    if (text(at) === 'no' && text(at + 1) === 'me' && NOT_MEANT.has(text(at + 2))) return true;
    const skip = /^(?:la|lo|las|los)$/u.test(text(at + 1)) ? 2 : 1;
    if (text(at) === 'ya' && at + skip < to && KNOWN_ALREADY.has(text(at + skip))) return true;
  }
  return false;
}

/** An order to oneself about what the message asks for. */
const TO_DO_WITH_IT = /\p{L}{2}[aei]r(?:l[aeo]s?|sel[aeo]s?)$/u;

/** From "para ponerlo", "a fin de enviarlas" on to the end of its part. */
function purposeOf(parts: readonly Part[], words: readonly Word[]): (word: number) => boolean {
  const isPurpose = (at: number): boolean =>
    TO_DO_WITH_IT.test(words[at]?.token.folded ?? '') && /^(?:para|pa|de)$/u.test(words[at - 1]?.text ?? '');
  const places = new Set<number>();
  for (const { from, to } of parts) {
    let isWithin = false;
    for (let at = from; at < to; at += 1) {
      isWithin ||= isPurpose(at);
      if (isWithin) places.add(at);
    }
  }
  return (word) => places.has(word);
}

/** Further apart, words do not belong to one list. */
const LONGEST_GAP = 7;

function isJoined(
  words: readonly Word[],
  before: readonly (readonly string[])[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const [left, right] = from < to ? [from, to] : [to, from];
  if (right - left > LONGEST_GAP) return false;
  let joined = false;
  for (let at = left + 1; at <= right; at += 1) {
    const signs = before[at] ?? [];
    if (signs.some((sign) => ENDS.has(sign))) return false;
    joined ||=
      signs.some((sign) => JOINING_SIGNS.has(sign)) || (at < right && JOINTS.has(words[at]?.text ?? ''));
  }
  return joined;
}
