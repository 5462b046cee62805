import type { types } from '@slack/bolt';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import type { Field, Form } from '#src/reply/form.ts';
import { toSlackText } from '../blocks/escape.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';
import { LINE_TEXT, markdownSection } from '../blocks/pieces.ts';

export const FORM_CALLBACK = 'form';
/** The one element of each field's block. */
export const FIELD_ACTION = 'field';

/** @param metadata comes back with what is filled in; at most 3,000 characters */
export function renderForm(form: Form, metadata: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: metadata,
    title: label(form.title),
    submit: label(form.submit),
    close: label('Cancelar'),
    blocks: [
      ...(form.lead === null ? [] : [markdownSection(toSlackText(form.lead, LINE_TEXT))]),
      ...form.fields.map(toInput),
    ],
  };
}

function label(text: string): types.PlainTextElement {
  return plain(fitText(text, { limit: SLACK_LIMITS.viewLabel, cost: BY_LENGTH }));
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function toInput(field: Field): types.InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    optional: field.optional,
    label: plain(toSlackText(field.label, SLACK_LIMITS.inputLabel)),
    ...(field.hint === null ? {} : { hint: plain(toSlackText(field.hint, SLACK_LIMITS.inputLabel)) }),
    element: toElement(field),
  };
}

function toElement(field: Field): types.InputBlock['element'] {
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: FIELD_ACTION,
        multiline: field.multiline,
        max_length: Math.min(field.longest, SLACK_LIMITS.sectionText),
        ...(field.initial === null ? {} : { initial_value: field.initial.slice(0, field.longest) }),
      };
    case 'date':
      return {
        type: 'datepicker',
        action_id: FIELD_ACTION,
        ...(field.initial === null ? {} : { initial_date: field.initial }),
      };
    case 'file':
      return {
        type: 'file_input',
        action_id: FIELD_ACTION,
        filetypes: [...field.endings],
        max_files: field.most,
      };
    default: {
      const options = field.options.slice(0, SLACK_LIMITS.options).map(toOption);
      const initial = options.find(({ value }) => value === field.initial);
      return {
        type: 'static_select',
        action_id: FIELD_ACTION,
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      };
    }
  }
}

function toOption({ label: text, value }: { readonly label: string; readonly value: string }) {
  return { text: plain(toSlackText(text, SLACK_LIMITS.optionText)), value };
}
