import { DAY_MS } from '#src/domain/week.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { Desk } from '../desk.ts';
import { deliverDegrading } from './deliver-degrading.ts';
import { DeliveryError } from './delivery-error.ts';

/** What is said by one message, in a conversation. */
export interface Saying {
  readonly destination: { readonly kind: 'post'; readonly channel: string; readonly threadTs: string | null };
  /** By which the message is known again. */
  readonly key: string;
  /** True where a process that is no more may have begun to say it. */
  readonly maybeSent: boolean;
  /** Said meanwhile, where it takes long. */
  readonly meanwhile: string;
  /**
   * What has come of it since, which somebody may have said in the same place before; null: nothing. Asked once it
   * is said in the place of a message, so that what is older never stands in the end.
   */
  readonly overtaken: () => Promise<Reply | null>;
  /** Said by a message of its own where it took long: an edit notifies nobody. */
  readonly ring: Reply;
  /** Whether it was worked out now, and not taken from what was known before. */
  readonly isAnew: () => boolean;
}

type SayDesk = Pick<Desk, 'deliver' | 'findSent' | 'log' | 'longWorkMs' | 'now' | 'ringAfterMs'>;

/** A note that flashes by disturbs more than it tells. */
const LONG_MS = 1_200;
/** Who waits longer than this looks elsewhere meanwhile. */
const RING_AFTER_MS = 8_000;
/** In a conversation outside of threads: longer than any process is down. */
const LOOKED_BACK_MS = 3 * DAY_MS;
const BROKEN_OFF = 'No se terminó.';

/**
 * Works something out and says it by one message: what takes long is announced, and what comes of it stands in the
 * place of the announcement. However often it is begun anew, there is one message in the end.
 */
export async function sayInOne(saying: Saying, desk: SayDesk, work: () => Promise<Reply>): Promise<void> {
  const { destination, key, maybeSent, meanwhile } = saying;
  let isDoubtful = maybeSent;
  let announcing: Promise<string | null> = Promise.resolve(null);
  const announce = async (): Promise<string | null> => {
    const message = { text: meanwhile, blocks: [], pictures: [] };
    try {
      return await desk.deliver(destination, message, { key, maybeSent, patience: 'none' });
    } catch (error) {
      isDoubtful = true;
      desk.log.warn({ err: error }, 'work not announced');
      return null;
    }
  };
  const timer = setTimeout(() => {
    announcing = announce();
  }, desk.longWorkMs ?? LONG_MS);
  let isSlow = false;
  const slowness = setTimeout(() => {
    isSlow = true;
  }, desk.ringAfterMs ?? RING_AFTER_MS);
  const findAnnounced = async (): Promise<string | null> => {
    clearTimeout(timer);
    clearTimeout(slowness);
    const ts = await announcing;
    if (ts !== null || !isDoubtful) return ts;
    return (
      (await desk.findSent({ destination, key, since: lookedBackFrom(destination, desk) ?? null })) ?? null
    );
  };
  try {
    const reply = await work();
    const there = { ...saying, replaces: await findAnnounced() };
    await sayThere(reply, there, desk);
    // What another process announced and did not finish has been waited for long enough.
    const isLate = isSlow || (maybeSent && saying.isAnew());
    if (there.replaces !== null && isLate) await ring(saying, desk);
    const newer = there.replaces === null ? null : await saying.overtaken();
    if (newer !== null) await sayThere(newer, there, desk);
  } catch (error) {
    const replaces = await findAnnounced().catch(() => null);
    const isLeft = error instanceof Error && error.name === 'AbortError';
    if (replaces !== null && !isLeft) await sayThere(toReply(BROKEN_OFF), { ...saying, replaces }, desk);
    throw error;
  }
}

/** Once, and not at any price: what it points to is there. */
async function ring(
  { destination, key, maybeSent, ring: reply }: Saying,
  { deliver, log, now }: SayDesk,
): Promise<void> {
  const since = lookedBackFrom(destination, { now });
  const insistence = { key: `${key}:ring`, maybeSent, patience: 'short' as const };
  try {
    await deliverDegrading(reply, destination, {
      deliver,
      log,
      insistence: since === undefined ? insistence : { ...insistence, since },
    });
  } catch (error) {
    log.warn({ err: error }, 'what took long was not rung for');
  }
}

/** Threads are looked through as a whole. */
function lookedBackFrom(
  { threadTs }: Saying['destination'],
  { now }: Pick<SayDesk, 'now'>,
): Date | undefined {
  return threadTs === null ? new Date(now().getTime() - LOOKED_BACK_MS) : undefined;
}

/** What can no longer be changed is said anew. */
const UNCHANGEABLE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

async function sayThere(
  reply: Reply,
  { destination, key, replaces }: Pick<Saying, 'destination' | 'key'> & { readonly replaces: string | null },
  { deliver, log }: SayDesk,
): Promise<void> {
  const say = async (insistence: { readonly key: string; readonly replaces?: string }): Promise<void> => {
    await deliverDegrading(reply, destination, { deliver, log, insistence });
  };
  if (replaces === null) return say({ key });
  try {
    await say({ key, replaces });
  } catch (error) {
    if (!(error instanceof DeliveryError) || !UNCHANGEABLE.has(error.code)) throw error;
    await say({ key });
  }
}
