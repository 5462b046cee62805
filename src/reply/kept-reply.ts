import { z } from 'zod';
import type { Reply } from './reply.ts';

/** Enough to tell a reply from what another version may have written; its parts are as they were written. */
const REPLY = z.custom<Reply>(
  (value) =>
    z
      .object({
        title: z.string().nullable(),
        understood: z.string().nullable(),
        parts: z.array(z.looseObject({ kind: z.string() })),
        sources: z.array(z.string()),
        footnotes: z.array(z.string()),
        suggestions: z.array(z.object({ label: z.string(), message: z.string() })),
      })
      .safeParse(value).success,
);

/** A reply as text for the store: it is sent later, and by whoever comes to it. */
export function writeReply(reply: Reply): string {
  return JSON.stringify(reply);
}

/** Null where another version wrote something else. */
export function readReply(text: string): Reply | null {
  try {
    return REPLY.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
