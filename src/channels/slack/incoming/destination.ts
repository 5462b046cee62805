import { z } from 'zod';
import type { Destination } from './question.ts';

/** A destination as it was written down. */
export const DESTINATION: z.ZodType<Destination> = z.union([
  z.object({ kind: z.literal('post'), channel: z.string(), threadTs: z.string().nullable() }),
  z.object({
    kind: z.literal('whisper'),
    channel: z.string(),
    threadTs: z.string().nullable(),
    user: z.string(),
  }),
  z.object({ kind: z.enum(['private', 'aloud']), responseUrl: z.string() }),
]);
