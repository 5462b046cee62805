import { changeRole } from '#src/bot/roster/change-role.ts';
import type { RoleOutcome, RoleWanted } from '#src/bot/roster/roster.ts';
import { authorOf } from '../alias/read-words.ts';
import type { Terminal } from '../command.ts';
import { makeDayText } from '../day-text.ts';
import { knownPeople } from '../known-people.ts';
import type { Opened } from '../with-store.ts';

type Done = Extract<
  RoleOutcome,
  { readonly told: string; readonly kind: 'added' | 'changed' | 'ended' | 'same' }
>;

/** Changes a role as whoever is at the terminal; or why it is not done, in Spanish. */
export async function changeByTerminal(
  terminal: Terminal,
  opened: Opened,
  wanted: Pick<RoleWanted, 'person' | 'role' | 'unitCodes'>,
): Promise<Done | { readonly refusal: string }> {
  const dayOf = makeDayText(opened.config.timeZone);
  const outcome = await changeRole(
    { db: opened.store.db, people: knownPeople(opened), dayOf },
    { ...wanted, author: { kind: 'terminal', name: authorOf(terminal.env) }, at: terminal.clock() },
  );
  switch (outcome.kind) {
    case 'added':
    case 'changed':
    case 'ended':
    case 'same':
      return outcome;
    case 'last-administrator':
      return {
        refusal: `${wanted.person} es la única persona que administra. Primero dé administración a otra: people add PERSONA --role administración`,
      };
    default:
      return {
        refusal: 'No se cambió nada: la unidad no está en el programa. Para verlas: people add, con --unit',
      };
  }
}
