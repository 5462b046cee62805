import type { types } from '@slack/bolt';
import { PROGRESS, SEES, TIMES, TO_DATE } from './choices.ts';

export const ASK_VIEW = 'ask_goal';
export const FIND_GOAL_ACTION = 'find_goal';

/** The fields: each block holds one, under its own name. */
export const FIELDS = { goal: 'goal', time: 'time', see: 'see', question: 'question' } as const;

const LONGEST_QUESTION = 1_000;

/** A goal looked for by its words, a time, what is to be seen; or a question in one's own words. */
export const ASK_MODAL: types.ModalView = {
  type: 'modal',
  callback_id: ASK_VIEW,
  title: plain('Preguntar a Avance'),
  submit: plain('Preguntar'),
  close: plain('Cancelar'),
  blocks: [
    {
      type: 'input',
      block_id: FIELDS.goal,
      optional: true,
      label: plain('Meta o acción'),
      hint: plain('Escriba su clave o algunas palabras. Al principio están las más atrasadas.'),
      element: {
        type: 'external_select',
        action_id: FIND_GOAL_ACTION,
        min_query_length: 0,
        placeholder: plain('Busque una meta'),
      },
    },
    {
      type: 'input',
      block_id: FIELDS.time,
      label: plain('Periodo'),
      element: {
        type: 'static_select',
        action_id: FIELDS.time,
        options: TIMES.map(toOption),
        initial_option: toOption(TO_DATE),
      },
    },
    {
      type: 'input',
      block_id: FIELDS.see,
      label: plain('Qué desea ver'),
      element: {
        type: 'radio_buttons',
        action_id: FIELDS.see,
        options: SEES.map(toOption),
        initial_option: toOption(PROGRESS),
      },
    },
    {
      type: 'input',
      block_id: FIELDS.question,
      optional: true,
      label: plain('O pregunte con sus palabras'),
      hint: plain('Si escribe aquí, se pregunta tal cual, sin lo elegido arriba.'),
      element: { type: 'plain_text_input', action_id: FIELDS.question, max_length: LONGEST_QUESTION },
    },
  ],
};

function toOption({
  value,
  label,
}: {
  readonly value: string;
  readonly label: string;
}): types.PlainTextOption {
  return { text: plain(label), value };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
