import { describe, expect, it } from 'vitest';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { createOutbox, type DueMessage } from '#src/bot/outbox.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { newStore } from '#test/support/store-dialects.ts';
import { AT } from './demo-bot.ts';

const LEASE_MS = 120_000;
const nobody = async (): Promise<void> => undefined;

/** One message that is due, and whoever sends what is due with a clock of their own. */
async function openOne() {
  const { db } = await newStore('sqlite');
  const recipient = { kind: 'person', person: 'T1:U1' } as const;
  await addDeliveries(db, [{ key: 'k', recipient, content: writeReply(toReply('x')), dueAt: AT }], AT);
  return (clock: () => Date) => createOutbox(db, { clock, onGivenUp: nobody, leaseMs: LEASE_MS });
}

function after(ms: number): Date {
  return new Date(AT.getTime() + ms);
}

describe('who stands still between asking whether a message is still theirs and the answer', () => {
  it('does not send what somebody else took meanwhile', async () => {
    const sender = await openOne();
    const other = sender(() => after(2 * LEASE_MS));
    let looks = 0;
    let taken: Promise<readonly DueMessage[]> | undefined;
    // The third look at the clock is that after the renewal: the process wakes up, and the other one was there.
    const slow = sender(() => {
      looks += 1;
      if (looks < 3) return AT;
      taken ??= other.take(5);
      return after(2 * LEASE_MS);
    });
    const [message] = await slow.take(5);
    if (message === undefined) throw new Error('nothing is due');
    expect(await slow.renew(message)).toBe(false);
    const [again] = (await taken) ?? [];
    expect(again?.attempts).toBe(2);
  });

  it('sends what nobody took', async () => {
    const sender = await openOne();
    let looks = 0;
    const slow = sender(() => {
      looks += 1;
      return looks < 3 ? AT : after(LEASE_MS / 2);
    });
    const [message] = await slow.take(5);
    if (message === undefined) throw new Error('nothing is due');
    expect(await slow.renew(message)).toBe(true);
    expect(looks).toBe(5);
  });
});
