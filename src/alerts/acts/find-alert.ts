import { readAlert, type StoredAlert } from '#db/queries/alerts.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { isOpenAlert } from '#src/domain/alert.ts';
import { type Deed, permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { parseId, type Said, said } from './said.ts';

export interface Finding {
  readonly value: string;
  readonly person: Person;
  readonly deed?: 'answer-alert' | 'capture';
}

export type FoundAlert = { readonly alert: StoredAlert } | { readonly outcome: Said };

/** The open alert that a button is about, where the person may do what the button stands for. */
export async function findAlert(
  db: Db,
  { value, person, deed = 'answer-alert' }: Finding,
): Promise<FoundAlert> {
  const alert = await readAlert(db, parseId(value));
  if (alert === undefined) return { outcome: said('Ese aviso ya no existe.') };
  const wanted: Deed = { kind: deed, unitCode: alert.unitCode };
  const permission = permit(person, wanted);
  if (!permission.allowed) return { outcome: said(tellDenied(deed, permission)) };
  return isOpenAlert(alert.state) ? { alert } : { outcome: said(OVER) };
}

export const OVER = 'Ese aviso ya no está abierto: lo que señalaba se atendió o dejó de vigilarse.';
