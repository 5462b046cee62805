import { z } from 'zod';

const REFUSAL = z.object({ ok: z.literal(false), error: z.string() });

/** Slack refuses to open the link that Socket Mode needs. */
export class LinkRefusedError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Slack does not open a link: ${code}`);
    this.name = 'LinkRefusedError';
    this.code = code;
  }
}

export interface LinkWatch {
  readonly fetch: typeof globalThis.fetch;
  /** Rejects at the first refusal; otherwise stays open. */
  readonly refused: Promise<never>;
}

/**
 * The library takes most refusals (an app token without its scope, Socket Mode switched off) for passing
 * troubles and tries for ever. At the start somebody is looking, and is told at once instead.
 */
export function watchLink(): LinkWatch {
  const { promise, reject } = Promise.withResolvers<never>();
  // Refusals after the start are nobody's to catch: the library logs them and tries on.
  promise.catch(() => undefined);
  return {
    refused: promise,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const refusal = REFUSAL.safeParse(await readJson(response.clone()));
      if (refusal.success) reject(new LinkRefusedError(refusal.data.error));
      return response;
    },
  };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
