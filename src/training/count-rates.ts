import type { Outcome } from './ask-labelled.ts';

/** How many of those that count. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What is measured of a file of labelled messages. */
export interface Rates {
  readonly intent: Share;
  /** Exactly the goals that the label owes, with the store's figures. */
  readonly figures: Share;
  /** Every slot as labelled. */
  readonly understood: Share;
  /** Messages out of the field that got figures. The fewer, the safer. */
  readonly unasked: Share;
  /** Messages in the field that got figures of another goal or period. The fewer, the safer. */
  readonly elsewhere: Share;
  /** How often each slot was missed; those never missed are left out. */
  readonly missed: ReadonlyMap<string, number>;
}

export function countRates(outcomes: readonly Outcome[]): Rates {
  const missed = new Map<string, number>();
  for (const { slot } of outcomes.flatMap(({ misses }) => misses))
    missed.set(slot, (missed.get(slot) ?? 0) + 1);
  const isOutside = ({ message }: Outcome): boolean => message.intent === 'unknown';
  const isUnsafe = ({ unsafe }: Outcome): boolean => unsafe !== null;
  return {
    intent: share(outcomes, ({ misses }) => misses.every(({ slot }) => slot !== 'intent')),
    figures: share(
      outcomes.filter(({ figures }) => figures !== null),
      ({ figures }) => figures?.right === true,
    ),
    understood: share(outcomes, ({ misses }) => misses.length === 0),
    unasked: share(outcomes.filter(isOutside), isUnsafe),
    elsewhere: share(
      outcomes.filter((outcome) => !isOutside(outcome)),
      isUnsafe,
    ),
    missed,
  };
}

function share<Item>(items: readonly Item[], counts: (item: Item) => boolean): Share {
  return { part: items.filter(counts).length, whole: items.length };
}

/** In percent; `ofNone` where nothing counts. */
export function toPercent({ part, whole }: Share, ofNone = 100): number {
  return whole === 0 ? ofNone : (100 * part) / whole;
}

/** "207 of 220, 94.1 %" */
export function tellShare(counted: Share): string {
  const percent = counted.whole === 0 ? '–' : `${toPercent(counted).toFixed(1)} %`;
  return `${counted.part} of ${counted.whole}, ${percent}`;
}
