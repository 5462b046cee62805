import type { types } from '@slack/bolt';
import { codedUnit } from '#intents/telling/wording.ts';
import { tellRole } from '#src/bot/roster/role-words.ts';
import type { RosterPerson } from '#src/bot/roster/roster.ts';
import { mentionOfKey } from '../blocks/asked-line.ts';
import { toSlackText } from '../blocks/escape.ts';
import { contextLine, LINE_TEXT, markdownSection } from '../blocks/pieces.ts';
import { severalUnitOptions } from '../blocks/unit-menu.ts';
import { NO_ROLE, ROLE_CHOICES, ROLE_FIELDS, ROLE_VIEW, type RoleChoice } from './people-actions.ts';
import { modal, plain } from './render-roster.ts';
import { tellGiven } from './tell-given.ts';

/** A handful of them fits a context. */
const STEP_TEXT = 250;
const TITLE = 'Función de la persona';

export interface RoleShown {
  /** What happened meanwhile; null: nothing. */
  readonly notice: string | null;
  /** Of the list below it. */
  readonly page: number;
}

/** One person: what they are, what they could be, and what they were. */
export function renderRole(found: RosterPerson, { notice, page }: RoleShown): types.ModalView {
  const { person, entry, seen, steps } = found;
  const told = entry === null ? tellRole(null, []) : entry.told;
  const lead = [
    ...(notice === null ? [] : [markdownSection(notice)]),
    markdownSection(`${mentionOfKey(person)}\nFunción actual: *${toSlackText(told, LINE_TEXT)}*`),
  ];
  if (entry?.appointedBy === 'configuration') {
    const why = 'Administra por la configuración del servidor (AVANCE_ADMINS), así que aquí no se cambia.';
    return { ...modal(TITLE, '', [...lead, markdownSection(why)]), close: plain('Volver') };
  }
  return {
    ...modal(TITLE, JSON.stringify({ person, seen, page }), [
      ...lead,
      ...fieldBlocks(found),
      ...stepLines(steps),
    ]),
    callback_id: ROLE_VIEW,
    submit: plain('Guardar'),
    close: plain('Volver'),
  };
}

function fieldBlocks({ entry, unitCodes, units }: RosterPerson): readonly types.KnownBlock[] {
  // Somebody of the sample is what they are as long as nobody gives them something else.
  const choices = ROLE_CHOICES.filter(
    ({ value }) => value !== NO_ROLE || entry === null || entry.appointedBy === null,
  );
  const held = choices.find(({ value }) => value === entry?.role);
  const initial = held ?? choices.find(({ value }) => value === NO_ROLE);
  const role: types.KnownBlock = {
    type: 'input',
    block_id: ROLE_FIELDS.role,
    label: plain('Función'),
    element: {
      type: 'radio_buttons',
      action_id: ROLE_FIELDS.role,
      options: choices.map(toOption),
      ...(initial === undefined ? {} : { initial_option: toOption(initial) }),
    },
  };
  if (units.length === 0) return [role];
  const offered = units.map((unit) => ({ code: unit.code, label: codedUnit(unit) }));
  return [
    role,
    {
      type: 'input',
      block_id: ROLE_FIELDS.unit,
      optional: true,
      label: plain('Unidades ejecutoras'),
      hint: plain(
        'Una o varias. Hacen falta para titular y enlace; a los demás se les muestran primero en Inicio.',
      ),
      element: {
        type: 'multi_static_select',
        action_id: ROLE_FIELDS.unit,
        ...severalUnitOptions(offered, unitCodes),
      },
    },
  ];
}

function toOption({ value, label, description }: RoleChoice): types.PlainTextOption {
  return { text: plain(label), description: plain(description), value };
}

function stepLines(steps: RosterPerson['steps']): readonly types.KnownBlock[] {
  if (steps.length === 0) return [];
  const lines = steps.map((step) => `• ${toSlackText(step.told, STEP_TEXT)} · ${tellGiven(step)}`);
  return [contextLine(['*Cambios*', ...lines].join('\n'))];
}
