/** Where a person is in the page; the address bar holds it, so that it can be opened again and shared. */
export interface Address {
  readonly person: string | null;
  /** A channel's id, or the App Home. */
  readonly channel: string | null;
  readonly thread: string | null;
}

export const HOME = 'inicio';

export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  return {
    person: given.get('persona'),
    channel: given.get('canal'),
    thread: given.get('hilo'),
  };
}

export function writeAddress({ person, channel, thread }: Address): string {
  const parts = { persona: person, canal: channel, hilo: thread };
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null) written.set(name, value);
  return `?${written}`;
}
