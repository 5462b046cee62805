import { beginHash, extendHash } from './hash.ts';
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

/** What is told of the parts of a kind, each with a number. */
const TRAITS = [
  'fresh',
  'beyond',
  'odd',
  'rare',
  'odd fifths',
  'usual fifths',
  'least',
  'second',
  'mean',
] as const;
type Trait = (typeof TRAITS)[number];
type Add = (begun: number) => void;

/** The features "x:pair:odd 2", begun up to their number: the texts themselves are never made. */
const BEGUN = new Map(
  KINDS.map((kind) => [kind, new Map(TRAITS.map((trait) => [trait, hashTrait(kind, trait)]))]),
);
const NONE = new Map(KINDS.map((kind) => [kind, beginHash(`x:${kind}:none`)]));

function hashTrait(kind: PartKind, trait: Trait): number {
  return beginHash(`x:${kind}:${trait} `);
}

/**
 * How far the parts of a message are explained by what others asked inside the field: one odd word makes a question
 * another one ("video de despensas"), however usual the rest of it is.
 */
export function explain(parts: MessageParts, seenOf: (part: number) => Seen, add: Add): void {
  for (const kind of KINDS) {
    if (parts[kind].length === 0) add(NONE.get(kind) ?? 0);
    else explainKind(kind, { seen: parts[kind].map(seenOf), words: parts.word.length }, add);
  }
}

function explainKind(
  kind: PartKind,
  { seen, words }: { readonly seen: readonly Seen[]; readonly words: number },
  add: Add,
): void {
  const begun = BEGUN.get(kind);
  const tell = (trait: Trait, value: number, more = ''): void =>
    add(extendHash(extendHash(begun?.get(trait) ?? 0, String(value)), more));
  const { fresh, beyondOnly, rare, usual } = count(seen);
  const odd = fresh + beyondOnly;
  const fifths = (part: number): number => Math.round((5 * part) / seen.length);
  const speaks = Float64Array.from(seen, speaksForInside).sort();
  tell('fresh', Math.min(MOST_COUNTED, fresh));
  tell('beyond', Math.min(MOST_COUNTED, beyondOnly));
  tell('odd', Math.min(MOST_COUNTED + 1, odd));
  tell('odd', Math.min(MOST_COUNTED + 1, odd), ` of ${Math.min(MOST_WORDS_COUNTED, words)}`);
  tell('rare', Math.min(MOST_COUNTED, rare));
  tell('odd fifths', fifths(odd));
  tell('usual fifths', fifths(usual));
  tell('least', bounded(speaks[0] ?? STRONGEST));
  tell('second', bounded(speaks[1] ?? STRONGEST));
  tell('mean', Math.round((2 * speaks.reduce((sum, one) => sum + one, 0)) / speaks.length));
}

function count(seen: readonly Seen[]) {
  const counts = { fresh: 0, beyondOnly: 0, rare: 0, usual: 0 };
  for (const { inside, beyond } of seen) {
    if (inside === 0) counts[beyond === 0 ? 'fresh' : 'beyondOnly'] += 1;
    else if (inside <= RARE) counts.rare += 1;
    else if (inside >= USUAL) counts.usual += 1;
  }
  return counts;
}

function speaksForInside({ inside, beyond }: Seen): number {
  return Math.log((inside / INSIDE_FOR_EACH_BEYOND + TRACE) / (beyond + TRACE));
}

function bounded(value: number): number {
  return Math.max(-STRONGEST, Math.min(STRONGEST, Math.round(value)));
}
