/** More different words than a catalogue and its office's chat have; beyond it everything is worked out anew. */
const CAPACITY = 20_000;
/** Longer texts are rarely met twice. */
const LONGEST = 40;

/**
 * A pure function of one word that keeps what it has worked out: the same words come in every message.
 * @param longest texts beyond it are worked out each time
 */
export function remember<Result>(
  work: (word: string) => Result,
  longest: number = LONGEST,
): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = work(word);
    if (word.length > longest) return result;
    if (known.size >= CAPACITY) known.clear();
    known.set(word, result);
    return result;
  };
}
