import type { BlockElement, ElementValue } from '../blocks/block-types.ts';

const text = ({ type, initial_value }: BlockElement): ElementValue => ({
  type,
  value: initial_value ?? null,
});
const one = ({ type, initial_option }: BlockElement): ElementValue => ({
  type,
  selected_option: initial_option ?? null,
});
const several = ({ type, initial_options }: BlockElement): ElementValue => ({
  type,
  selected_options: initial_options ?? [],
});

/** What each kind holds before anybody has touched it; the others hold nothing. */
const BEGINNINGS: Readonly<Record<string, (element: BlockElement) => ElementValue>> = {
  plain_text_input: text,
  number_input: text,
  email_text_input: text,
  url_text_input: text,
  static_select: one,
  external_select: one,
  radio_buttons: one,
  checkboxes: several,
  multi_static_select: several,
  multi_external_select: several,
  file_input: ({ type }) => ({ type, files: [] }),
  datepicker: ({ type, initial_date }) => ({ type, selected_date: initial_date ?? null }),
  timepicker: ({ type, initial_time }) => ({ type, selected_time: initial_time ?? null }),
  users_select: ({ type, initial_user }) => ({ type, selected_user: initial_user ?? null }),
  channels_select: ({ type, initial_channel }) => ({ type, selected_channel: initial_channel ?? null }),
  conversations_select: ({ type, initial_conversation }) => ({
    type,
    selected_conversation: initial_conversation ?? null,
  }),
};

export function initialValue(element: BlockElement): ElementValue {
  return BEGINNINGS[element.type]?.(element) ?? { type: element.type };
}

/** Whether an element is part of what a form holds. */
export function holdsValue({ type }: BlockElement): boolean {
  return type in BEGINNINGS;
}
