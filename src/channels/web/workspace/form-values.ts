import { elementsIn } from './blocks.ts';
import type { Block, Fields, FormValues } from './model.ts';

/** Under which name an element's value is sent, and which of its own fields it begins with. */
const VALUES: Readonly<Record<string, readonly [value: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  file_input: ['files', 'initial_files'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
};

/**
 * The state that Slack sends with a view: every element that holds a value, with what it began with where
 * the person has changed nothing (docs.slack.dev/reference/interaction-payloads/view-interactions-payload).
 */
export function fillIn(blocks: readonly Block[], given: FormValues): FormValues {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const begun = elementsIn(block).flatMap(initialOf);
      const values = { ...Object.fromEntries(begun), ...given[block.block_id] };
      return Object.keys(values).length === 0 ? [] : [[block.block_id, values]];
    }),
  );
}

function initialOf(element: Fields): readonly (readonly [string, Fields])[] {
  const type = String(element['type']);
  const names = VALUES[type];
  if (names === undefined) return [];
  const [value, initial] = names;
  const none = value === 'selected_options' || value.endsWith('s') ? [] : null;
  return [[String(element['action_id']), { type, [value]: element[initial] ?? none }]];
}
