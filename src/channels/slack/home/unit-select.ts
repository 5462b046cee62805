import type { types } from '@slack/bolt';
import type { UnitOffer } from '#src/bot/home/home.ts';
import { unitOptions } from '../blocks/unit-menu.ts';
import { HOME_UNIT_ACTION } from './home-actions.ts';

/** The unit that Home shows, chosen from a list. */
export function unitSelect({ units, chosen }: UnitOffer): types.KnownBlock {
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: HOME_UNIT_ACTION,
    placeholder: { type: 'plain_text', text: 'Elija su área', emoji: false },
    ...unitOptions({ units, chosen, none: 'Toda la dependencia' }),
  };
  const text = chosen === null ? '*Mi área*\nElija una para verla aquí primero.' : '*Mi área*';
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, accessory: select };
}
