import { type StoredAlert, writeAlertStep } from '#db/queries/alerts.ts';
import type { Db } from '#db/schema.ts';
import { type Responded, type Response, respond } from '../respond.ts';

export interface Answering {
  readonly response: Response;
  readonly author: string;
  /** Why, in the person's words; null: nothing was said. */
  readonly note: string | null;
  readonly at: Date;
}

/** Keeps what somebody did about an alert, where that changes anything. */
export async function answerAlert(
  db: Db,
  alert: StoredAlert,
  { response, author, note, at }: Answering,
): Promise<Responded['outcome']> {
  const responded = respond(alert.state, response);
  if (responded.outcome !== 'done') return responded.outcome;
  const { state } = responded;
  await writeAlertStep(db, { alert, key: alert.key, state, what: response.kind, author, note }, at);
  return 'done';
}
