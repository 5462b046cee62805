import { z } from 'zod';
import type { Claim } from '../ports.ts';
import { type Asker, type Destination, privateKey, threadKey } from './question.ts';

const PRESS = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  container: z.object({
    channel_id: z.string(),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string() })).min(1),
});

type Press = z.infer<typeof PRESS>;

/** Who pressed something of a message, and where what follows from it goes. */
export interface Place {
  readonly asker: Asker;
  readonly threadKey: string;
  readonly destination: Destination;
  readonly responseUrl: string | null;
  /** The message itself; null where only one person sees it, since such a one cannot be changed by its name. */
  readonly messageTs: string | null;
  readonly claim: Claim;
}

/** A double click is one press; whoever presses again later means it. */
export const PRESSED_AGAIN_MS = 5_000;

/** The place of a press in a message, or null where it is not in one. */
export function readPlace(body: unknown): Place | null {
  const parsed = PRESS.safeParse(body);
  if (!parsed.success) return null;
  const press = parsed.data;
  const asker = { team: press.team.id, user: press.user.id };
  const responseUrl = press.response_url ?? null;
  const messageTs = press.container.is_ephemeral === true ? null : press.container.message_ts;
  return { asker, responseUrl, messageTs, claim: claimOf(press), ...placeOf(press, asker) };
}

function placeOf(press: Press, { team, user }: Asker): Pick<Place, 'threadKey' | 'destination'> {
  const { channel_id: channel, message_ts: messageTs, is_ephemeral: isPrivate } = press.container;
  if (isPrivate === true && press.response_url !== undefined) {
    return {
      threadKey: privateKey(team, channel, user),
      destination: { kind: 'private', responseUrl: press.response_url },
    };
  }
  const threadTs = press.container.thread_ts ?? press.message?.thread_ts ?? messageTs;
  return {
    threadKey: threadKey(team, channel, threadTs),
    destination: { kind: 'post', channel, threadTs },
  };
}

function claimOf({ container, user, actions }: Press): Claim {
  const pressed = actions.map(({ action_id: id }) => id).join('+');
  return {
    id: `press:${container.channel_id}:${container.message_ts}:${user.id}:${pressed}`,
    againAfterMs: PRESSED_AGAIN_MS,
  };
}
