import type { types } from '@slack/bolt';
import type { RoleOutcome } from '#src/bot/roster/roster.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { mentionOfKey } from '../blocks/asked-line.ts';
import { toSlackText } from '../blocks/escape.ts';
import { LINE_TEXT } from '../blocks/pieces.ts';
import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import { ROLE_FIELDS } from './people-actions.ts';
import type { FiledRole } from './read-people-event.ts';
import { renderRole } from './render-role.ts';
import { renderDenied } from './render-roster.ts';
import { tellGiven } from './tell-given.ts';

/** What becomes of the window. */
export type RoleFiled =
  /** It closes; the list below says this. */
  | { readonly kind: 'done'; readonly notice: string; readonly changed: boolean }
  /** By field, what is to be mended. */
  | { readonly kind: 'faults'; readonly errors: Readonly<Record<string, string>> }
  /** It shows something else. */
  | { readonly kind: 'instead'; readonly view: types.ModalView };

/** Changes a role as it was filled in. Never rejects: what fails stands in the window, which stays open. */
export async function fileRole(filed: FiledRole, desk: Desk): Promise<RoleFiled> {
  const { asker, person, role, unitCodes, seen } = filed;
  const author = { kind: 'person', key: personKey(asker) } as const;
  try {
    const outcome = await desk.roster.change({ person, role, unitCodes, seen, author, at: desk.now() });
    return await follow(outcome, filed, desk);
  } catch (error) {
    const reference = desk.newReference();
    desk.log.error({ reference, err: error }, 'role not changed');
    const advice =
      error instanceof AvanceError ? error.advice : 'No pude guardarlo. Intente de nuevo en unos minutos.';
    return fault(ROLE_FIELDS.role, `${advice} Referencia: ${reference}`);
  }
}

async function follow(outcome: RoleOutcome, filed: FiledRole, desk: Desk): Promise<RoleFiled> {
  const whose = mentionOfKey(filed.person);
  switch (outcome.kind) {
    case 'denied':
      return { kind: 'instead', view: renderDenied(outcome) };
    case 'unit-missing':
      return fault(
        ROLE_FIELDS.unit,
        'Elija al menos una unidad: titular y enlace lo son de unidades ejecutoras.',
      );
    case 'unit-unknown':
      return fault(
        ROLE_FIELDS.unit,
        'Alguna de esas unidades ya no está en el programa. Elija otra, por favor.',
      );
    case 'last-administrator':
      return fault(
        ROLE_FIELDS.role,
        'Es la única persona que administra. Primero dé administración a otra persona.',
      );
    case 'fixed':
      return showAnew(filed, desk, null);
    case 'meanwhile': {
      const who = outcome.given === null ? '' : ` (${tellGiven(outcome.given)})`;
      const now = toSlackText(outcome.told, LINE_TEXT);
      const notice = `⚠️ Mientras tanto alguien más cambió la función de ${whose}: ahora es *${now}*${who}. No se guardó lo suyo: revíselo y, si hace falta, guarde otra vez.`;
      return showAnew(filed, desk, notice);
    }
    case 'same':
      return { kind: 'done', changed: false, notice: `Sin cambios: ${whose} ya tenía esa función.` };
    default:
      return {
        kind: 'done',
        changed: true,
        notice: `✅ Guardado: ${whose} · *${toSlackText(outcome.told, LINE_TEXT)}*`,
      };
  }
}

async function showAnew(
  { asker, person, page }: FiledRole,
  desk: Desk,
  notice: string | null,
): Promise<RoleFiled> {
  const found = await desk.roster.find(personKey(asker), person);
  const view = found.kind === 'denied' ? renderDenied(found) : renderRole(found, { notice, page });
  return { kind: 'instead', view };
}

function fault(field: string, text: string): RoleFiled {
  return { kind: 'faults', errors: { [field]: text } };
}
