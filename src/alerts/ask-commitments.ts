import { readOpenCommitments, type StoredCommitment, writeCommitmentStep } from '#db/queries/commitments.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import { commitmentDue } from '#src/domain/commitment.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { type Audience, orElse } from './telling/audience.ts';
import { nextWorkingMoment } from './telling/quiet-hours.ts';
import { tellAsk, tellOverdue } from './telling/tell-commitment.ts';

interface Asking {
  readonly at: Date;
  readonly timeZone: string;
  readonly audience: Audience;
}

/** In the caller's transaction: asks for what is due, and tells the directors of what nobody answers. Returns how many messages go out. */
export async function askCommitments(db: Db, asking: Asking): Promise<number> {
  await takeTurn(db);
  const { day } = makeLocalTime(asking.timeZone)(asking.at);
  let sent = 0;
  for (const commitment of await readOpenCommitments(db)) {
    const due = commitmentDue(commitment, day);
    if (due === 'ask') sent += await ask(db, commitment, asking);
    if (due === 'escalate') sent += await escalate(db, commitment, asking);
  }
  return sent;
}

async function ask(db: Db, commitment: StoredCommitment, { at, timeZone }: Asking): Promise<number> {
  const dates = { ...commitment, askedOn: makeLocalTime(timeZone)(at).day };
  const number = await writeCommitmentStep(db, { ...BY_ITSELF, commitment, what: 'asked', dates }, at);
  const delivery = {
    key: `commitment:${commitment.id}:asked:${number}`,
    recipient: { kind: 'person', person: commitment.author } as const,
    content: writeReply(tellAsk(commitment)),
    dueAt: nextWorkingMoment(at, timeZone),
  };
  return addDeliveries(db, [delivery], at);
}

async function escalate(
  db: Db,
  commitment: StoredCommitment,
  { at, timeZone, audience }: Asking,
): Promise<number> {
  const recipients = orElse(audience.directors, audience);
  if (recipients.length === 0) return 0;
  const dates = { ...commitment, escalatedOn: makeLocalTime(timeZone)(at).day };
  const number = await writeCommitmentStep(db, { ...BY_ITSELF, commitment, what: 'escalated', dates }, at);
  const content = writeReply(tellOverdue(commitment));
  const deliveries = recipients.map(({ key }) => ({
    key: `commitment:${commitment.id}:escalated:${number}:${key}`,
    recipient: { kind: 'person', person: key } as const,
    content,
    dueAt: nextWorkingMoment(at, timeZone),
  }));
  return addDeliveries(db, deliveries, at);
}

/** A step that nobody takes, and that leaves the commitment open. */
const BY_ITSELF = { state: 'open', author: null, note: null } as const;
