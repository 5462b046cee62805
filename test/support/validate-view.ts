import type { MessageFault } from './validate-blocks.ts';

/**
 * A strict check of a modal, and of the options that a menu is given, against the limits that Slack documents;
 * written apart from what builds them. Returns every fault with its place; none: accepted.
 */
type Fields = Readonly<Record<string, unknown>>;

export function validateView(value: unknown): readonly MessageFault[] {
  const view = fieldsOf(value);
  const blocks = list(view['blocks']).map(fieldsOf);
  const ids = blocks.map((block) => block['block_id']);
  return [
    ...when(view['type'] !== 'modal', '/type', String(view['type'])),
    ...['title', 'submit', 'close'].flatMap((name) => textFaults(view[name], `/${name}`, 24)),
    ...lengthFaults(view['callback_id'], '/callback_id', [1, 255]),
    ...lengthFaults(view['private_metadata'] ?? '', '/private_metadata', [0, 3_000]),
    ...when(blocks.length < 1 || blocks.length > 100, '/blocks', `${blocks.length} blocks`),
    ...when(new Set(ids).size !== ids.length, '/blocks', 'block_id repeated'),
    ...blocks.flatMap((block, index) => inputFaults(block, `/blocks/${index}`)),
  ];
}

export function validateOptions(value: unknown, at = '/options'): readonly MessageFault[] {
  const options = list(value).map(fieldsOf);
  return [
    ...when(!Array.isArray(value), at, 'not a list'),
    ...when(options.length > 100, at, `${options.length} options`),
    ...options.flatMap((option, index) => optionFaults(option, `${at}/${index}`)),
  ];
}

function optionFaults(option: Fields, at: string): readonly MessageFault[] {
  return [
    ...textFaults(option['text'], `${at}/text`, 75),
    ...lengthFaults(option['value'], `${at}/value`, [1, 75]),
    ...(option['description'] === undefined
      ? []
      : textFaults(option['description'], `${at}/description`, 75)),
  ];
}

function inputFaults(block: Fields, at: string): readonly MessageFault[] {
  if (block['type'] !== 'input') return [{ at, fault: `unknown type ${String(block['type'])}` }];
  return [
    ...lengthFaults(block['block_id'], `${at}/block_id`, [1, 255]),
    ...textFaults(block['label'], `${at}/label`, 2_000),
    ...(block['hint'] === undefined ? [] : textFaults(block['hint'], `${at}/hint`, 2_000)),
    ...elementFaults(fieldsOf(block['element']), `${at}/element`),
  ];
}

function elementFaults(element: Fields, at: string): readonly MessageFault[] {
  const action = lengthFaults(element['action_id'], `${at}/action_id`, [1, 255]);
  switch (element['type']) {
    case 'external_select':
      return [...action, ...textFaults(element['placeholder'], `${at}/placeholder`, 150)];
    case 'static_select':
      return [...action, ...chosenFaults(element, at, 100)];
    case 'radio_buttons':
      return [...action, ...chosenFaults(element, at, 10)];
    case 'plain_text_input':
      return [...action, ...when(Number(element['max_length']) > 3_000, at, 'max_length')];
    default:
      return [{ at, fault: `unknown type ${String(element['type'])}` }];
  }
}

/** What is chosen at the beginning must be one of the options, to the letter. */
function chosenFaults(element: Fields, at: string, most: number): readonly MessageFault[] {
  const options = list(element['options']);
  const initial = element['initial_option'];
  const isOffered = options.some((option) => JSON.stringify(option) === JSON.stringify(initial));
  return [
    ...when(options.length < 1 || options.length > most, at, `${options.length} options`),
    ...when(initial !== undefined && !isOffered, `${at}/initial_option`, 'not among the options'),
    ...validateOptions(options, `${at}/options`),
  ];
}

function textFaults(value: unknown, at: string, limit: number): readonly MessageFault[] {
  const { type, text } = fieldsOf(value);
  return [
    ...when(type !== 'plain_text', at, `type ${String(type)}`),
    ...lengthFaults(text, at, [1, limit]),
    ...when(typeof text === 'string' && /[<>]|&(?!(?:amp|lt|gt);)/u.test(text), at, 'not escaped'),
    ...when(typeof text === 'string' && !text.isWellFormed(), at, 'half a surrogate pair'),
  ];
}

function lengthFaults(
  value: unknown,
  at: string,
  [least, most]: readonly [number, number],
): readonly MessageFault[] {
  const length = typeof value === 'string' ? value.length : -1;
  return when(length < least || length > most, at, `${length} characters`);
}

function when(wrong: boolean, at: string, fault: string): readonly MessageFault[] {
  return wrong ? [{ at, fault }] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
