import {
  type BlockFault,
  type Check,
  eachFault,
  type Fields,
  fieldsOf,
  hiddenFaults,
  listFaults,
  optionalText,
  PLAIN,
  stringFaults,
  textFaults,
  when,
} from './faults.ts';

const OPTION_TEXT = 75;
const PLACEHOLDER = 150;

export const buttonFaults: Check = (button, at) => [
  ...when(button.type !== 'button', at, 'not a button'),
  ...textFaults(button.text, { at: `${at}/text`, limit: 75, kinds: PLAIN }),
  ...(button.url === undefined ? hiddenFaults(button.value, `${at}/value`, 2_000) : []),
  ...hiddenFaults(button.action_id, `${at}/action_id`, 255),
  ...confirmFaults(button.confirm, `${at}/confirm`),
];

/** Elements of an `actions` block, of a section's accessory, and of an input. */
export const elementFaults: Check = (element, at) => {
  const check = ELEMENTS[String(element.type)];
  if (check === undefined) return [{ at, fault: `unknown element ${String(element.type)}` }];
  return [...check(element, at), ...confirmFaults(element.confirm, `${at}/confirm`)];
};

const options: Check = (element, at) => [
  ...hiddenFaults(element.action_id, `${at}/action_id`, 255),
  ...optionalText(element.placeholder, { at: `${at}/placeholder`, limit: PLACEHOLDER, kinds: PLAIN }),
  ...(element.options === undefined
    ? eachFault(element.option_groups, `${at}/option_groups`, (group, place) => [
        ...textFaults(group.label, { at: `${place}/label`, limit: OPTION_TEXT, kinds: PLAIN }),
        ...listFaults(group.options, `${place}/options`, [1, 100]),
        ...eachFault(group.options, `${place}/options`, optionFaults),
      ])
    : eachFault(element.options, `${at}/options`, optionFaults)),
  ...when(element.options === undefined && element.option_groups === undefined, at, 'no options'),
];

const optionFaults: Check = (option, at) => [
  ...textFaults(option.text, { at: `${at}/text`, limit: OPTION_TEXT, kinds: ['plain_text', 'mrkdwn'] }),
  ...hiddenFaults(option.value, `${at}/value`, 150),
  ...optionalText(option.description, { at: `${at}/description`, limit: OPTION_TEXT, kinds: PLAIN }),
];

function optionsUpTo(most: number): Check {
  return (element, at) => [
    ...(element.options === undefined ? [] : listFaults(element.options, `${at}/options`, [1, most])),
    ...options(element, at),
  ];
}

const withPlaceholder: Check = (element, at) => [
  ...hiddenFaults(element.action_id, `${at}/action_id`, 255),
  ...optionalText(element.placeholder, { at: `${at}/placeholder`, limit: PLACEHOLDER, kinds: PLAIN }),
];

const ELEMENTS: Readonly<Record<string, Check>> = {
  button: buttonFaults,
  static_select: optionsUpTo(100),
  multi_static_select: optionsUpTo(100),
  radio_buttons: optionsUpTo(10),
  checkboxes: optionsUpTo(10),
  overflow: optionsUpTo(5),
  external_select: withPlaceholder,
  users_select: withPlaceholder,
  multi_users_select: withPlaceholder,
  conversations_select: withPlaceholder,
  channels_select: withPlaceholder,
  datepicker: withPlaceholder,
  timepicker: withPlaceholder,
  number_input: (element, at) => [
    ...withPlaceholder(element, at),
    ...when(typeof element.is_decimal_allowed !== 'boolean', at, 'is_decimal_allowed is missing'),
  ],
  plain_text_input: (element, at) => [
    ...withPlaceholder(element, at),
    ...when(Number(element.max_length ?? 1) > 3_000, `${at}/max_length`, 'over 3000'),
  ],
  email_text_input: withPlaceholder,
  url_text_input: withPlaceholder,
  file_input: withPlaceholder,
};

/** Those that an `input` block takes; the others belong into `actions` or sections. */
export const INPUT_ELEMENTS: ReadonlySet<string> = new Set(
  Object.keys(ELEMENTS).filter((type) => type !== 'button' && type !== 'overflow'),
);

function confirmFaults(value: unknown, at: string): readonly BlockFault[] {
  if (value === undefined) return [];
  const confirm = fieldsOf(value);
  return [
    ...textFaults(confirm.title, { at: `${at}/title`, limit: 100, kinds: PLAIN }),
    ...textFaults(confirm.text, { at: `${at}/text`, limit: 300, kinds: ['plain_text', 'mrkdwn'] }),
    ...textFaults(confirm.confirm, { at: `${at}/confirm`, limit: 30, kinds: PLAIN }),
    ...textFaults(confirm.deny, { at: `${at}/deny`, limit: 30, kinds: PLAIN }),
  ];
}

/** An element of `context_actions`. */
export const contextActionFaults: Check = (element, at) => {
  if (element.type === 'feedback_buttons') {
    return [
      ...hiddenFaults(element.action_id, `${at}/action_id`, 255),
      ...feedbackFaults(fieldsOf(element.positive_button), `${at}/positive_button`),
      ...feedbackFaults(fieldsOf(element.negative_button), `${at}/negative_button`),
    ];
  }
  if (element.type !== 'icon_button') return [{ at, fault: `unknown element ${String(element.type)}` }];
  return [
    ...textFaults(element.text, { at: `${at}/text`, limit: 75, kinds: PLAIN }),
    ...when(element.icon !== 'trash', `${at}/icon`, 'unknown icon'),
  ];
};

function feedbackFaults(button: Fields, at: string): readonly BlockFault[] {
  return [
    ...textFaults(button.text, { at: `${at}/text`, limit: 75, kinds: PLAIN }),
    ...hiddenFaults(button.value, `${at}/value`, 2_000),
    ...(button.accessibility_label === undefined
      ? []
      : stringFaults(button.accessibility_label, { at: `${at}/accessibility_label`, limit: 75 })),
  ];
}

/** An image element, or the source of an image block. */
export const imageFaults: Check = (image, at) => [
  ...stringFaults(image.alt_text, { at: `${at}/alt_text`, limit: 2_000 }),
  ...when(
    image.slack_file === undefined && hiddenFaults(image.image_url, at, 3_000).length > 0,
    at,
    'neither image_url nor slack_file',
  ),
];
