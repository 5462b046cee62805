/** How much a field says of what a goal is about. */
export const WEIGHT = {
  /** So that a taught name and what other goals are called, also by a synonym, are both meant: none hides the other. */
  alias: 0.85,
  description: 1,
  measure: 0.9,
  borrowed: 0.8,
  ownLine: 0.8,
  /** Of a goal that serves many lines each says less. */
  oneOfManyLines: 0.6,
  line: 0.3,
} as const;

/** A term in one field of one subject. */
export interface Posting {
  readonly subject: number;
  /** Place among the subject's fields: terms that stand in one field belong together. */
  readonly field: number;
  readonly weight: number;
}

/** A term in a name that an administrator has taught. */
export interface TaughtPosting extends Posting {
  /** Place among the index's aliases. */
  readonly alias: number;
  /** Its word names nothing by itself, only within the whole alias. */
  readonly weak: boolean;
}

/** The places of a term. `own` counts the subjects that hold it in a field of their own rather than a line's name. */
export interface Postings {
  /** In the programme's own words. */
  readonly places: readonly Posting[];
  readonly taught: readonly TaughtPosting[];
  /** No goal's own words hold it, so that even a part of an alias says which goal is meant. */
  readonly onlyTaught: boolean;
  readonly own: number;
}

export class PostingsBuilder<Key> {
  readonly #places = new Map<Key, Posting[]>();
  readonly #taught = new Map<Key, TaughtPosting[]>();

  add(key: Key, posting: Posting | TaughtPosting): void {
    if ('alias' in posting) file(this.#taught, key, posting);
    else file(this.#places, key, posting);
  }

  build(): ReadonlyMap<Key, Postings> {
    const keys = new Set([...this.#places.keys(), ...this.#taught.keys()]);
    return new Map(
      [...keys].map((key) => [key, toPostings(this.#places.get(key) ?? [], this.#taught.get(key) ?? [])]),
    );
  }
}

function file<Key, Kind extends Posting>(filed: Map<Key, Kind[]>, key: Key, posting: Kind): void {
  const places = filed.get(key);
  if (places === undefined) filed.set(key, [posting]);
  else if (!isFiled(places, posting)) places.push(posting);
}

/** Subjects are filed one after another, so that only the last places can be the same. */
function isFiled(places: readonly Posting[], { subject, field }: Posting): boolean {
  for (let at = places.length - 1; at >= 0 && places[at]?.subject === subject; at -= 1)
    if (places[at]?.field === field) return true;
  return false;
}

function toPostings(places: readonly Posting[], taught: readonly TaughtPosting[]): Postings {
  const holders = new Set(places.filter(({ weight }) => weight > WEIGHT.line).map(({ subject }) => subject));
  const onlyTaught = holders.size === 0;
  for (const { subject } of taught) holders.add(subject);
  return { places, taught, onlyTaught, own: holders.size };
}
