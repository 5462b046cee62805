import { readAlert, type StoredAlert } from '#db/queries/alerts.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { isOpenAlert } from '#src/domain/alert.ts';
import { type Deed, permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { parseId, type Said, said } from '#src/reply/said.ts';

export interface Finding {
  /** Ids of alerts, with commas between them; the first is what the message is mainly about. */
  readonly value: string;
  readonly person: Person;
  readonly deed?: 'answer-alert' | 'capture';
}

/** Never without any. */
type FoundAlerts =
  | { readonly main: StoredAlert; readonly alerts: readonly StoredAlert[] }
  | { readonly outcome: Said };

/** The open alerts that a button is about, where the person may do what the button stands for; else why there is none. */
export async function findAlerts(
  db: Db,
  { value, person, deed = 'answer-alert' }: Finding,
): Promise<FoundAlerts> {
  const alerts: StoredAlert[] = [];
  let refusal = said('Ese aviso ya no existe.');
  for (const id of new Set(value.split(','))) {
    const alert = await readAlert(db, parseId(id));
    if (alert === undefined) continue;
    const wanted: Deed = { kind: deed, unitCode: alert.unitCode };
    const permission = permit(person, wanted);
    if (!permission.allowed) refusal = said(tellDenied(deed, permission));
    else if (isOpenAlert(alert.state)) alerts.push(alert);
    else refusal = said(OVER);
  }
  const [main] = alerts;
  return main === undefined ? { outcome: refusal } : { main, alerts };
}

const OVER = 'Ese aviso ya no está abierto: lo que señalaba se atendió o dejó de vigilarse.';
