import { z } from 'zod';
import { DESTINATION } from '../incoming/destination.ts';
import type { Asker, Destination } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';

/** A button that does something, as it was pressed. */
export interface Press {
  readonly act: string;
  readonly value: string;
  readonly asker: Asker;
  readonly triggerId: string;
  readonly claim: Claim;
  /** Another with each press, where the claim is not. */
  readonly pressedTs: string;
  /** Where what comes of it is said; null: to the person, in their conversation with the bot. */
  readonly destination: Destination | null;
  /** The message that the button stands on; null: it stands on none that can be changed. */
  readonly messageTs: string | null;
  readonly responseUrl: string | null;
  /** True where the button stands in the person's Home. */
  readonly inHome: boolean;
}

/** A press as it is written down for whoever takes it over. */
export const KEPT_PRESS = z.object({
  kind: z.literal('press'),
  press: z.object({
    act: z.string(),
    value: z.string(),
    asker: z.object({ team: z.string(), user: z.string() }),
    triggerId: z.string(),
    claim: z.object({ id: z.string(), againAfterMs: z.number().nullable() }),
    pressedTs: z.string(),
    destination: DESTINATION.nullable(),
    messageTs: z.string().nullable(),
    responseUrl: z.string().nullable(),
    inHome: z.boolean(),
  }) satisfies z.ZodType<Press>,
});

export function writePress(press: Press): string {
  return JSON.stringify({ kind: 'press', press });
}
