/** Runs of signs that stand together ("2:cuanto va") and the place of each, found without making its text. */
export interface RunTable {
  /** The number of a sign; 0 for one that stands in no run. */
  readonly numberOf: (sign: string) => number;
  /** @returns the place, or -1 for a run that is not held */
  readonly find: (kind: RunKind, numbers: readonly number[]) => number;
}

/** Two or three neighbours, the two beside one, and how a message begins and ends. */
const RUN_KINDS = ['2', '3', 's', 'first', 'first2', 'first3', 'last'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** @param names of features by their place; those that are no runs are left out */
export function makeRunTable(names: readonly string[]): RunTable {
  const numbers = new Map<string, number>();
  const numberAs = (sign: string): number => {
    const number = numbers.get(sign) ?? numbers.size + 1;
    numbers.set(sign, number);
    return number;
  };
  const table = makeSlots(names.length);
  names.forEach((name, place) => {
    const run = parseRun(name);
    if (run !== undefined) table.set(toKey(run.kind, run.signs.map(numberAs)), place);
  });
  return {
    numberOf: (sign) => numbers.get(sign) ?? 0,
    find: (kind, run) => (run.includes(0) ? -1 : table.get(toKey(kind, run))),
  };
}

const KIND_NUMBERS: ReadonlyMap<string, number> = new Map(RUN_KINDS.map((kind, at) => [kind, at + 1]));

/** Is the feature a run, by its name? */
export function isRun(name: string): boolean {
  return parseRun(name) !== undefined;
}

function parseRun(name: string): { readonly kind: RunKind; readonly signs: readonly string[] } | undefined {
  const colon = name.indexOf(':');
  const kind = RUN_KINDS.find((each) => each.length === colon && name.startsWith(each));
  return kind === undefined ? undefined : { kind, signs: name.slice(colon + 1).split(' ') };
}

/** Two halves of 32 bits. */
interface Key {
  readonly high: number;
  readonly low: number;
}

const BITS = 16;

function toKey(kind: RunKind, [first = 0, second = 0, third = 0]: readonly number[]): Key {
  return { high: (first << BITS) | second, low: ((KIND_NUMBERS.get(kind) ?? 0) << BITS) | third };
}

interface Slots {
  readonly get: (key: Key) => number;
  readonly set: (key: Key, place: number) => void;
}

/** Open addressing: at most half of the slots are taken. */
function makeSlots(count: number): Slots {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const [highs, lows] = [new Int32Array(size), new Int32Array(size)];
  const places = new Int32Array(size).fill(-1);
  const slotOf = ({ high, low }: Key): number => {
    let slot = spread(high, low) & (size - 1);
    while (places[slot] !== -1 && (highs[slot] !== high || lows[slot] !== low))
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    get: (key) => places[slotOf(key)] ?? -1,
    set: (key, place) => {
      const slot = slotOf(key);
      highs[slot] = key.high;
      lows[slot] = key.low;
      places[slot] = place;
    },
  };
}

function spread(high: number, low: number): number {
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e37_79b1), 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}
