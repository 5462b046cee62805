import { z } from 'zod';
import { addDeliveries, readDeliveries } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';
import type { Recipient } from '#src/domain/delivery.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { SlackDouble } from '#test/support/slack-double/slack-double.ts';

const PLACES: readonly Recipient[] = [
  { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL001' },
  { kind: 'person', person: 'T0AGENCIA1:U0PERSONA1' },
  { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL002' },
  { kind: 'person', person: 'T0AGENCIA1:U0PERSONA2' },
];

/** Puts numbered messages on their way, to channels and people in turn, all due. */
export async function addMail(db: Db, from: number, count: number): Promise<void> {
  const at = new Date();
  const deliveries = Array.from({ length: count }, (_, index) => ({
    key: `mail:${from + index}`,
    recipient: PLACES[(from + index) % PLACES.length] ?? { kind: 'person', person: 'T0AGENCIA1:U0PERSONA1' },
    content: writeReply(toReply(`Aviso ${from + index}`)),
    dueAt: at,
  }));
  await addDeliveries(db, deliveries, at);
}

export async function waitingIn(db: Db): Promise<number> {
  const waiting = await readDeliveries(db, { since: new Date(0), states: ['waiting'] });
  return waiting.length;
}

const KEYED = z.object({ metadata: z.object({ event_payload: z.object({ key: z.string() }) }) });

/** How often each message stands at the double, by its key. */
export function timesByKey(double: SlackDouble): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const message of double.accepted()) {
    const key = KEYED.safeParse(message).data?.metadata.event_payload.key ?? 'none';
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

/** How many messages stand there how often: `{ 1: 60 }` is as it should be. */
export function tally(double: SlackDouble): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const times of timesByKey(double).values()) counts[times] = (counts[times] ?? 0) + 1;
  return counts;
}
