import type { types } from '@slack/bolt';

export const COMMENT_VIEW = 'feedback_comment';
/** The one field: block and input share the name. */
export const COMMENT_FIELD = 'comment';

const LONGEST_COMMENT = 1_000;

/** Asks what was missing in an answer; the answer's id goes along and comes back. */
export function toCommentModal(answerId: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: COMMENT_VIEW,
    private_metadata: answerId,
    title: plain('¿Qué faltó?'),
    submit: plain('Enviar'),
    close: plain('Cerrar'),
    blocks: [
      {
        type: 'input',
        block_id: COMMENT_FIELD,
        optional: true,
        label: plain('¿Qué esperaba de la respuesta?'),
        hint: plain('Lo lee quien administra Avance, sin su nombre. Por favor, no escriba datos personales.'),
        element: {
          type: 'plain_text_input',
          action_id: COMMENT_FIELD,
          multiline: true,
          max_length: LONGEST_COMMENT,
        },
      },
    ],
  };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
