import { type StoredAlert, writeAlertStep } from '#db/queries/alerts.ts';
import type { Db } from '#db/schema.ts';
import { type Response, respond } from '../respond.ts';

export interface Answering {
  readonly response: Response;
  readonly author: string;
  /** Why, in the person's words; null: nothing was said. */
  readonly note: string | null;
  readonly at: Date;
}

/** Keeps what somebody did about alerts. @returns those for which that changes anything */
export async function answerAlerts(
  db: Db,
  alerts: readonly StoredAlert[],
  { response, author, note, at }: Answering,
): Promise<readonly StoredAlert[]> {
  const answered: StoredAlert[] = [];
  for (const alert of alerts) {
    const responded = respond(alert.state, response);
    if (responded.outcome !== 'done') continue;
    const { state } = responded;
    await writeAlertStep(db, { alert, key: alert.key, state, what: response.kind, author, note }, at);
    answered.push(alert);
  }
  return answered;
}
