import type { types } from '@slack/bolt';
import { PEOPLE_OPEN_ACTION } from './people-actions.ts';

/** Opens the window in which roles are given. */
export const PEOPLE_BUTTON: types.KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: PEOPLE_OPEN_ACTION,
      text: { type: 'plain_text', text: 'Personas y permisos', emoji: false },
      value: 'open',
    },
  ],
};
