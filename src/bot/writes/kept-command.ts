import { z } from 'zod';
import type { RecordingCommand, ReviseGoal } from '#src/domain/command.ts';
import { parseRecipient, type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import {
  type Followed,
  parseFollowed,
  parseWanted,
  type Wanted,
  writeFollowed,
  writeWanted,
} from '#src/domain/subscription.ts';

interface KeptFollow {
  readonly recipient: Recipient;
  /** True: decided for a channel, which not everybody may. */
  readonly inChannel: boolean;
  readonly followed: Followed;
  /** In the words in which it was read back. */
  readonly told: string;
}

/** What would be followed, or not any more, and by whom. */
export type KeptFollowing =
  | (KeptFollow & { readonly kind: 'subscribe'; readonly wanted: Wanted })
  /** `ids`: the subscriptions that were read back. */
  | (KeptFollow & { readonly kind: 'unsubscribe'; readonly ids: readonly number[] });

export type KeptCommand = RecordingCommand | ReviseGoal | KeptFollowing;

const GOAL = { goalId: z.number(), code: z.string(), unitCode: z.string(), year: z.number() };

const PLACE = {
  ...GOAL,
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
};

function written<Value>(parse: (text: string) => Value | undefined) {
  return z.string().transform((text, context): Value => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: 'not readable' });
    return z.NEVER;
  });
}

const FOLLOW = {
  recipient: written(parseRecipient),
  inChannel: z.boolean(),
  followed: written(parseFollowed),
  told: z.string(),
};

const COMMAND: z.ZodType<KeptCommand> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record-progress'),
    ...PLACE,
    value: z.number(),
    seen: z.number(),
    reason: z.string().nullable(),
    remark: z.string().nullable(),
  }),
  z.object({ kind: z.literal('add-remark'), ...PLACE, text: z.string() }),
  z.object({
    kind: z.literal('revise-goal'),
    ...GOAL,
    annual: z.number().nullable(),
    planned: z.array(z.number().nullable()).length(4),
    seen: z.number(),
    authorization: z.string().nullable(),
    authorizedOn: z.string().nullable(),
    justification: z.string().nullable(),
  }),
  z.object({ kind: z.literal('subscribe'), ...FOLLOW, wanted: written(parseWanted) }),
  z.object({ kind: z.literal('unsubscribe'), ...FOLLOW, ids: z.array(z.number()) }),
]);

export function isFollowing(command: KeptCommand): command is KeptFollowing {
  return command.kind === 'subscribe' || command.kind === 'unsubscribe';
}

export function writeCommand(command: KeptCommand): string {
  if (!isFollowing(command)) return JSON.stringify(command);
  const recipient = writeRecipient(command.recipient);
  const followed = writeFollowed(command.followed);
  return JSON.stringify({
    ...command,
    recipient,
    followed,
    ...(command.kind === 'subscribe' ? { wanted: writeWanted(command.wanted) } : {}),
  });
}

/** Null where another version wrote something else. */
export function readCommand(text: string): KeptCommand | null {
  try {
    return COMMAND.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
