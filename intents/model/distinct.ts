/** Collects whole numbers below a size, each once, in the order in which they come; it serves one message after another. */
export interface Distinct {
  /** Begins anew. */
  readonly start: () => void;
  readonly add: (number: number) => void;
  /** What was added since the start. */
  readonly list: () => readonly number[];
}

/** A bit for each number: a set would make an entry of hundreds for each message. */
export function createDistinct(size: number): Distinct {
  const marks = new Int32Array((size + 31) >> 5);
  let added: number[] = [];
  return {
    start: () => {
      for (const number of added) marks[number >> 5] = 0;
      added = [];
    },
    add: (number) => {
      const bit = 1 << (number & 31);
      const before = marks[number >> 5] ?? 0;
      if ((before & bit) !== 0) return;
      marks[number >> 5] = before | bit;
      added.push(number);
    },
    list: () => added,
  };
}
