import { chartFaults, dataTableFaults } from './data-checks.ts';
import {
  buttonFaults,
  contextActionFaults,
  elementFaults,
  INPUT_ELEMENTS,
  imageFaults,
} from './element-checks.ts';
import {
  type BlockFault,
  BOTH,
  type Check,
  eachFault,
  fieldsOf,
  hiddenFaults,
  listFaults,
  MARKDOWN,
  optionalText,
  PLAIN,
  stringFaults,
  textFaults,
  when,
} from './faults.ts';

/** Where blocks stand: some belong to messages or to views alone. */
export type Surface = 'message' | 'modal' | 'home';

export function blockFaults(value: unknown, at: string, surface: Surface): readonly BlockFault[] {
  const block = fieldsOf(value);
  const type = String(block.type);
  const check = CHECKS[type];
  if (check === undefined) return [{ at, fault: `unknown type ${type}` }];
  const elsewhere = ONLY_IN[type]?.includes(surface) === false;
  return [
    ...when(elsewhere, at, `${type} in a ${surface}`),
    ...(block.block_id === undefined ? [] : hiddenFaults(block.block_id, `${at}/block_id`, 255)),
    ...check(block, at),
  ];
}

const ONLY_IN: Readonly<Record<string, readonly Surface[]>> = {
  data_table: ['message'],
  data_visualization: ['message'],
  context_actions: ['message'],
  markdown: ['message'],
  input: ['modal', 'home'],
  alert: ['modal'],
};

const card: Check = (block, at) => [
  ...when(
    [block.title, block.body, block.hero_image, block.actions].every((each) => each === undefined),
    at,
    'an empty card',
  ),
  ...optionalText(block.title, { at: `${at}/title`, limit: 150, kinds: MARKDOWN }),
  ...optionalText(block.subtitle, { at: `${at}/subtitle`, limit: 150, kinds: MARKDOWN }),
  ...optionalText(block.body, { at: `${at}/body`, limit: 200, kinds: MARKDOWN }),
  ...(block.hero_image === undefined ? [] : imageFaults(fieldsOf(block.hero_image), `${at}/hero_image`)),
  ...eachFault(block.actions, `${at}/actions`, buttonFaults),
];

const CHECKS: Readonly<Record<string, Check>> = {
  header: (block, at) => textFaults(block.text, { at: `${at}/text`, limit: 150, kinds: PLAIN }),
  section: (block, at) => [
    ...when(block.text === undefined && block.fields === undefined, at, 'neither text nor fields'),
    ...optionalText(block.text, { at: `${at}/text`, limit: 3_000, kinds: BOTH }),
    ...(block.fields === undefined ? [] : listFaults(block.fields, `${at}/fields`, [1, 10])),
    ...eachFault(block.fields, `${at}/fields`, (field, place) =>
      textFaults(field, { at: place, limit: 2_000, kinds: BOTH }),
    ),
    ...(block.accessory === undefined ? [] : accessoryFaults(fieldsOf(block.accessory), `${at}/accessory`)),
  ],
  context: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 10]),
    ...eachFault(block.elements, `${at}/elements`, (element, place) =>
      element.type === 'image'
        ? imageFaults(element, place)
        : textFaults(element, { at: place, limit: 2_000, kinds: BOTH }),
    ),
  ],
  actions: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 25]),
    ...eachFault(block.elements, `${at}/elements`, elementFaults),
  ],
  context_actions: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 5]),
    ...eachFault(block.elements, `${at}/elements`, contextActionFaults),
  ],
  input: (block, at) => [
    ...textFaults(block.label, { at: `${at}/label`, limit: 2_000, kinds: PLAIN }),
    ...optionalText(block.hint, { at: `${at}/hint`, limit: 2_000, kinds: PLAIN }),
    ...when(
      !INPUT_ELEMENTS.has(String(fieldsOf(block.element).type)),
      `${at}/element`,
      'no element for input',
    ),
    ...elementFaults(fieldsOf(block.element), `${at}/element`),
  ],
  image: (block, at) => [
    ...imageFaults(block, at),
    ...optionalText(block.title, { at: `${at}/title`, limit: 2_000, kinds: PLAIN }),
  ],
  alert: (block, at) => textFaults(block.text, { at: `${at}/text`, limit: 3_000, kinds: BOTH }),
  markdown: (block, at) => stringFaults(block.text, { at: `${at}/text`, limit: 12_000 }),
  card,
  carousel: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 10]),
    ...eachFault(block.elements, `${at}/elements`, card),
  ],
  data_table: dataTableFaults,
  data_visualization: chartFaults,
  divider: () => [],
};

const accessoryFaults: Check = (element, at) =>
  element.type === 'image' ? imageFaults(element, at) : elementFaults(element, at);
