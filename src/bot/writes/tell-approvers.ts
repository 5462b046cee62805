import { addDeliveries } from '#db/queries/deliveries.ts';
import type { Db } from '#db/schema.ts';

export interface ToApprove {
  /** Names what waits; with the person it makes each message go out once. */
  readonly key: string;
  /** Who may approve it, by key; whoever asked for it is told nothing. */
  readonly approvers: readonly string[];
  readonly author: string;
  /** A reply as `writeReply` writes it. */
  readonly content: string;
  readonly at: Date;
}

/** Puts what waits for approval on its way to everybody who may give it. False: there is nobody else. */
export async function tellApprovers(
  db: Db,
  { key, approvers, author, content, at }: ToApprove,
): Promise<boolean> {
  const others = [...new Set(approvers)].filter((person) => person !== author);
  const deliveries = others.map((person) => ({
    key: `${key}:${person}`,
    recipient: { kind: 'person', person } as const,
    content,
    dueAt: at,
  }));
  await addDeliveries(db, deliveries, at);
  return others.length > 0;
}
