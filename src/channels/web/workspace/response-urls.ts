import { createBoundedMap } from './bounded-map.ts';
import type { Ids } from './ids.ts';

/** Five answers in half an hour (docs.slack.dev/interactivity/handling-user-interaction). */
const MOST_USES = 5;
const OPEN_MS = 30 * 60_000;
const MOST_KEPT = 1_000;

/** Where something was done that may be answered, and by whom. */
export interface Origin {
  readonly person: string;
  readonly channel: string;
  readonly threadTs: string | null;
  /** The message that held what was pressed; null for a command. */
  readonly messageTs: string | null;
}

export type Used =
  | { readonly ok: true; readonly origin: Origin }
  | { readonly ok: false; readonly error: 'expired_url' | 'used_url' };

export interface ResponseUrls {
  readonly give: (origin: Origin) => string;
  /** @param id the last part of the URL. */
  readonly use: (id: string) => Used;
}

interface Given {
  readonly origin: Origin;
  readonly givenAt: number;
  readonly uses: number;
}

export function createResponseUrls(
  ids: Ids,
  { now, base }: { readonly now: () => Date; readonly base: string },
): ResponseUrls {
  const given = createBoundedMap<Given>(MOST_KEPT);
  return {
    give: (origin) => {
      const id = ids.next('R');
      given.set(id, { origin, givenAt: now().getTime(), uses: 0 });
      return `${base}${id}`;
    },
    use: (id) => {
      const found = given.get(id);
      if (found === undefined || now().getTime() - found.givenAt > OPEN_MS)
        return { ok: false, error: 'expired_url' };
      if (found.uses >= MOST_USES) return { ok: false, error: 'used_url' };
      given.set(id, { ...found, uses: found.uses + 1 });
      return { ok: true, origin: found.origin };
    },
  };
}
