import type { DialectName } from '#db/columns.ts';
import { writeReadingRule } from '#db/queries/agency-settings.ts';
import type { Db } from '#db/schema.ts';
import type { ReadingRule } from '#src/domain/readable.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { type Office, openOffice } from '#test/bot/writes/office.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, person } from '#test/support/known-people.ts';

/** A reader of two units. */
export const TWO = 'T0AGENCIA1:U0DOSUNID1';
/** Nobody whom the agency knows. */
export const STRANGER = 'T0AGENCIA1:U0EXTRANO1';

export const PEOPLE = knownPeople([
  person(ADMIN, 'admin'),
  person(DIRECTOR, 'director'),
  person(HEAD, 'head', '52201'),
  person(LIAISON, 'liaison', '52201'),
  { key: TWO, role: 'reader', unitCodes: ['52101', '52201'] },
]);

export async function limit(db: Db, rule: ReadingRule = 'own'): Promise<void> {
  await writeReadingRule(db, { rule, reason: null, author: ADMIN, at: AT });
}

/** People at work where each reads their own units. */
export async function openLimited(dialect: DialectName): Promise<Office> {
  const office = await openOffice(dialect, PEOPLE);
  await limit(office.store.db);
  return office;
}
