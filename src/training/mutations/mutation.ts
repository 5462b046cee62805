/** A number from 0 to below its argument, so that the same message is spoilt in the same way. */
export type Pick = (below: number) => number;

/** One way in which people and chats spoil a message without changing what it means. */
export interface Mutation {
  readonly name: string;
  /**
   * What becomes of an observation in the message. `kept`: its letters stay. `spared`: it would be another one
   * by its letters, so only what stands before it is spoilt. `longer`: what is added may be taken for its end.
   */
  readonly note: 'kept' | 'spared' | 'longer';
  readonly spoil: (text: string, pick: Pick) => string;
}

/** Numbers for `Mutation.spoil`, from a seed. */
export function makePick(seed: number): Pick {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x5bf03635) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below <= 0 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}

/** One of them; `otherwise` where there is none. */
export function pickOne<Item>(items: readonly Item[], pick: Pick, otherwise: Item): Item {
  return items[pick(items.length)] ?? otherwise;
}

/** A word that a slip can stand in: letters only, long enough that a reader still knows it. */
const SLIPPABLE = /(?<![\p{L}\p{N}_:<@#|])\p{L}{6,}(?![\p{L}\p{N}_:>|])/gu;

/** The text with one of its longer words changed; as it is where it has none. */
export function changeOneWord(text: string, pick: Pick, change: (word: string) => string): string {
  const words = [...text.matchAll(SLIPPABLE)];
  const word = words[pick(words.length)];
  if (word === undefined) return text;
  return text.slice(0, word.index) + change(word[0]) + text.slice(word.index + word[0].length);
}
