/** One part of a run of letters and digits without separators. */
export interface RunPart {
  readonly kind: 'word' | 'number' | 'code';
  readonly text: string;
  readonly offset: number;
}

interface Segment {
  readonly text: string;
  readonly offset: number;
  readonly digits: boolean;
}

const SEGMENT = /\d+|[^\d]+/gu;
const ORDINAL_END = /^(?:er|ero|era|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|[oaºª°])$/iu;
/** An ordinal's end with the word it numbers stuck to it ("3ertrimestre"). */
const ORDINAL_THEN_PERIOD = /^(?:er|ero|ro|ra|do|da|to|ta|[oaºª°])(?=(?:trim|sem|avan|cort|cuat|peri|mes))/iu;
const SHORT_CODE_HEAD = 3;

/**
 * Splits what is written together: "303becas" → 303, becas; "becasq3" → becas, q3; "3ertrim" → 3er, trim.
 * Short heads stay codes ("m1", "UE52"), as do ordinals ("2do") and "3T".
 */
export function splitRun(run: string): RunPart[] {
  if (!/\d/u.test(run)) return [{ kind: 'word', text: run, offset: 0 }];
  const segments: Segment[] = [...run.matchAll(SEGMENT)].map((match) => ({
    text: match[0],
    offset: match.index,
    digits: /^\d/u.test(match[0]),
  }));
  const parts: RunPart[] = [];
  let index = 0;
  while (index < segments.length) {
    const taken = takeParts(segments[index], segments[index + 1]);
    parts.push(...taken.parts);
    if (taken.rest === undefined) index += taken.segments;
    else segments[(index += taken.segments - 1)] = taken.rest;
  }
  return parts;
}

interface Taken {
  readonly parts: readonly RunPart[];
  readonly segments: number;
  /** What remains of the last segment taken. */
  readonly rest?: Segment;
}

function takeParts(first: Segment | undefined, second: Segment | undefined): Taken {
  if (first === undefined) return { parts: [], segments: 1 };
  if (second === undefined) return { parts: [toPart(first)], segments: 1 };
  return first.digits ? takeDigits(first, second) : takeLetters(first, second);
}

function toPart(segment: Segment): RunPart {
  return { kind: segment.digits ? 'number' : 'word', text: segment.text, offset: segment.offset };
}

function takeDigits(digits: Segment, letters: Segment): Taken {
  const stuck = ORDINAL_THEN_PERIOD.exec(letters.text)?.[0];
  if (stuck !== undefined) {
    const rest = {
      ...letters,
      text: letters.text.slice(stuck.length),
      offset: letters.offset + stuck.length,
    };
    return { parts: [{ kind: 'code', text: digits.text + stuck, offset: digits.offset }], segments: 2, rest };
  }
  // "2023q3": the mark belongs to the digit after it.
  const isCode =
    (letters.text.length === 1 && !(digits.text.length > 2 && /[qt]/iu.test(letters.text))) ||
    (digits.text.length <= 2 && ORDINAL_END.test(letters.text));
  if (!isCode) return { parts: [toPart(digits)], segments: 1 };
  return { parts: [{ kind: 'code', text: digits.text + letters.text, offset: digits.offset }], segments: 2 };
}

function takeLetters(letters: Segment, digits: Segment): Taken {
  const joined = letters.text + digits.text;
  if (letters.text.length <= 2) {
    return { parts: [{ kind: 'code', text: joined, offset: letters.offset }], segments: 2 };
  }
  // No Spanish word ends in q and hardly one in t: before a lone digit they are a quarter's mark.
  if (/[qt]$/iu.test(letters.text) && /^[1-9]$/u.test(digits.text) && letters.text.length > SHORT_CODE_HEAD) {
    const cut = letters.text.length - 1;
    return {
      parts: [
        { kind: 'word', text: letters.text.slice(0, cut), offset: letters.offset },
        { kind: 'code', text: joined.slice(cut), offset: letters.offset + cut },
      ],
      segments: 2,
    };
  }
  return { parts: [toPart(letters)], segments: 1 };
}
