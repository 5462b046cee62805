export interface Ids {
  /** Seconds and a running number, later than every one before: a message's name in its channel. */
  readonly ts: () => string;
  /** An id that no other run of the program has given either. */
  readonly next: (prefix: string) => string;
}

export interface IdSource {
  readonly now: () => Date;
  /** Different with each call, in every run: events are remembered by their ids for days. */
  readonly newId: () => string;
}

export function createIds({ now, newId }: IdSource): Ids {
  let last = 0;
  return {
    ts: () => {
      // In microseconds; two of the same instant follow each other.
      last = Math.max(last + 1, now().getTime() * 1_000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
    next: (prefix) =>
      `${prefix}${newId()
        .replaceAll(/[^A-Za-z0-9]/gu, '')
        .toUpperCase()
        .slice(0, 20)}`,
  };
}
