import type { types } from '@slack/bolt';

/** Judges the answer; the value is `good:ID` or `bad:ID`. */
export const FEEDBACK_ACTION = 'feedback';
/** Shows the answer to the channel; the value is the answer's id. */
export const SHARE_ACTION = 'share';

export function feedbackBlocks(answerId: string): readonly types.KnownBlock[] {
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: FEEDBACK_ACTION,
          positive_button: {
            text: { type: 'plain_text', text: 'Me sirvió' },
            accessibility_label: 'Esta respuesta me sirvió',
            value: `good:${answerId}`,
          },
          negative_button: {
            text: { type: 'plain_text', text: 'No me sirvió' },
            accessibility_label: 'Esta respuesta no me sirvió',
            value: `bad:${answerId}`,
          },
        },
      ],
    },
  ];
}

/** Shows what did not fit into the message; the value is the answer's id and how many items were shown. */
export const MORE_ACTION = 'more';

export function moreBlocks(answerId: string, from: number): readonly types.KnownBlock[] {
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: MORE_ACTION,
          text: { type: 'plain_text', text: 'Mostrar más', emoji: false },
          value: `${answerId}:${from}`,
        },
      ],
    },
  ];
}

export function shareBlocks(answerId: string): readonly types.KnownBlock[] {
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: SHARE_ACTION,
          text: { type: 'plain_text', text: 'Compartir en el canal', emoji: false },
          value: answerId,
        },
      ],
    },
  ];
}
