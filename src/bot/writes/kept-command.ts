import { z } from 'zod';
import type { Command } from '#src/domain/command.ts';

const PLACE = {
  goalId: z.number(),
  code: z.string(),
  unitCode: z.string(),
  year: z.number(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
};

const COMMAND: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record-progress'),
    ...PLACE,
    value: z.number(),
    seen: z.number(),
    reason: z.string().nullable(),
    remark: z.string().nullable(),
  }),
  z.object({ kind: z.literal('add-remark'), ...PLACE, text: z.string() }),
]);

export function writeCommand(command: Command): string {
  return JSON.stringify(command);
}

/** Null where another version wrote something else. */
export function readCommand(text: string): Command | null {
  try {
    return COMMAND.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
