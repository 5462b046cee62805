import type { MessageParts, PartKind } from './message-parts.ts';

/** How often a part of a message was seen: in messages that the store answers, and in those that it does not. */
export interface Seen {
  readonly inside: number;
  readonly beyond: number;
}

export const NEVER: Seen = { inside: 0, beyond: 0 };

const KINDS: readonly PartKind[] = ['word', 'pair', 'triple', 'frame'];
/** Of the messages that teach, so many times more are inside the field. */
const INSIDE_FOR_EACH_BEYOND = 5;
/** A part that was never seen is taken for this much of one. */
const TRACE = 0.1;
const RARE = 2;
const USUAL = 10;
const STRONGEST = 4;
const MOST_COUNTED = 4;
const MOST_WORDS_COUNTED = 6;

/**
 * How far the parts of a message are explained by what others asked inside the field: one odd word makes a question
 * another one ("video de despensas"), however usual the rest of it is.
 */
export function* explain(
  parts: MessageParts,
  seenOf: (kind: PartKind, part: string) => Seen,
): Generator<string> {
  for (const kind of KINDS) {
    const seen = parts[kind].map((part) => seenOf(kind, part));
    if (seen.length === 0) yield `${kind}:none`;
    else yield* explainKind(kind, seen, parts.word.length);
  }
}

function* explainKind(kind: PartKind, seen: readonly Seen[], words: number): Generator<string> {
  const count = (is: (one: Seen) => boolean): number => seen.filter(is).length;
  const fresh = count(({ inside, beyond }) => inside === 0 && beyond === 0);
  const beyondOnly = count(({ inside, beyond }) => inside === 0 && beyond > 0);
  const odd = fresh + beyondOnly;
  const fifths = (part: number): number => Math.round((5 * part) / seen.length);
  const speaks = seen.map(speaksForInside).sort((a, b) => a - b);
  yield `${kind}:fresh ${Math.min(MOST_COUNTED, fresh)}`;
  yield `${kind}:beyond ${Math.min(MOST_COUNTED, beyondOnly)}`;
  yield `${kind}:odd ${Math.min(MOST_COUNTED + 1, odd)}`;
  yield `${kind}:odd ${Math.min(MOST_COUNTED + 1, odd)} of ${Math.min(MOST_WORDS_COUNTED, words)}`;
  yield `${kind}:rare ${Math.min(
    MOST_COUNTED,
    count(({ inside }) => inside > 0 && inside <= RARE),
  )}`;
  yield `${kind}:odd fifths ${fifths(odd)}`;
  yield `${kind}:usual fifths ${fifths(count(({ inside }) => inside >= USUAL))}`;
  yield `${kind}:least ${bounded(speaks[0] ?? STRONGEST)}`;
  yield `${kind}:second ${bounded(speaks[1] ?? STRONGEST)}`;
  yield `${kind}:mean ${Math.round((2 * speaks.reduce((sum, one) => sum + one, 0)) / speaks.length)}`;
}

function speaksForInside({ inside, beyond }: Seen): number {
  return Math.log((inside / INSIDE_FOR_EACH_BEYOND + TRACE) / (beyond + TRACE));
}

function bounded(value: number): number {
  return Math.max(-STRONGEST, Math.min(STRONGEST, Math.round(value)));
}
